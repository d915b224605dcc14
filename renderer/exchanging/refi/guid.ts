import type { XmlElement } from '../xml/read-xml'

/** The GUID of an element, in lower case and without the braces that some programs put around it. */
export function guidIn(element: XmlElement, attribute = 'guid'): string {
  return (element.attributes.get(attribute) ?? '').replace(/[{}\s]/g, '').toLowerCase()
}
