import type { XmlElement } from '../xml/read-xml'

/** The GUID of an element, in lower case and without the braces that some programs put around it. */
export function guidIn(element: XmlElement, attribute = 'guid'): string {
  const written = element.attributes.get(attribute) ?? ''
  return PLAIN.test(written) ? written : written.replace(/[{}\s]/g, '').toLowerCase()
}

/** As most are written: of ten thousand selections each has several. */
const PLAIN = /^[\da-f-]*$/
