/** The text of an XML file: as its byte-order mark says, else as its declaration does, else UTF-8 (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1]
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes)
  } catch {
    // A name that no decoder has.
    return new TextDecoder('utf-8').decode(bytes)
  }
}

/** Whether the text declares entities of its own, which may unfold without end; documents made by programs never do. */
export function declaresEntities(text: string): boolean {
  return text.includes('<!ENTITY')
}

/** The document that well-formed XML makes, null where it is none or declares entities. Inert: nothing runs, nothing is fetched. */
export function parseXml(text: string): Document | null {
  if (declaresEntities(text)) return null
  const document = new DOMParser().parseFromString(text, 'application/xml')
  return document.getElementsByTagName('parsererror').length > 0 ? null : document
}

/** The elements of a local name in a document, whatever their prefix and namespace are. */
export function elementsNamed(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)]
}

/** The text of the first element of a local name, on one line; undefined where there is none or it is empty. */
export function textNamed(parent: Document | Element, name: string): string | undefined {
  const [element] = elementsNamed(parent, name)
  const text = element?.textContent.replace(/\s+/gu, ' ').trim()
  return text === '' ? undefined : text
}
