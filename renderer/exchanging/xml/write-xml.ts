/**
 * One element in XML 1.0, on a line of its own. `content` is what this function gave for each of the elements in it, or
 * a text, which is escaped.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly (string | undefined)[] | { text: string } = [],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('')
  if ('text' in content) return `<${name}${written}>${escapeXml(content.text)}</${name}>\n`
  const inner = content.filter((part) => part !== undefined).join('')
  return inner === '' ? `<${name}${written}/>\n` : `<${name}${written}>\n${inner}</${name}>\n`
}

/**
 * Text as XML 1.0 holds it. Line ends are written as references, since a reader makes a line feed of a carriage return and
 * a space of either in an attribute; what XML can't hold at all becomes U+FFFD, so that offsets stay.
 */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text
  return xmlText(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}

/** Text with U+FFFD for each character that no XML 1.0 document may hold, however it is escaped. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

/** ASCII without anything to escape, as most of a project is. */
const PLAIN = /^[ !#-%'-;=?-~]*$/

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
