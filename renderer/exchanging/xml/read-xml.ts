import { fail, type Result, succeed } from '../../domain/result'

/** An element by its local name; `text` is all the text directly in it. */
export type XmlElement = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/<>=]+)((?:\s+[^\s/<>=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** No document of a program is deeper; one that is would only be there to do harm. */
const DEEPEST = 200

/**
 * The root element of an XML 1.0 document. Namespaces' prefixes are left off. Refused in words where it is not well-formed,
 * and where it declares a document type, whose entities may unfold without end: programs' documents have none.
 */
export function readXml(xml: string): Result<XmlElement, string> {
  const open: XmlElement[] = [{ name: '', attributes: new Map(), children: [], text: '' }]
  const token = new RegExp(TOKEN)
  token.lastIndex = xml.startsWith('\ufeff') ? 1 : 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (found === null) return fail(`The XML is not well-formed at character ${at}.`)
    const [, data, closing, tag = '', attributes = '', empty, text] = found
    const current = open.at(-1)
    if (current === undefined) return fail('The XML closes more than it opens.')
    if (text !== undefined) current.text += unescaped(text.replace(/\r\n?/g, '\n'))
    else if (data !== undefined) current.text += data.replace(/\r\n?/g, '\n')
    else if (tag === '') continue
    else if (closing === '/') {
      if (local(tag) !== current.name || open.length === 1) return fail(`The XML closes ${tag}, which is not open.`)
      open.pop()
    } else {
      const element = { name: local(tag), attributes: attributesOf(attributes), children: [], text: '' }
      current.children.push(element)
      if (empty !== '/') open.push(element)
      if (open.length > DEEPEST) return fail('The XML is nested too deeply.')
    }
  }
  const root = open[0]?.children[0]
  if (open.length !== 1 || root === undefined) return fail('The XML ends too early.')
  return succeed(root)
}

/** The elements of a local name directly in `element`. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The text of the first element of a local name directly in `element`, trimmed; empty where there is none. */
export function textNamed(element: XmlElement, name: string): string {
  return childrenNamed(element, name)[0]?.text.trim() ?? ''
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? ''
    attributes.set(local(name), PLAIN.test(value) ? value : unescaped(value.replace(/[\t\n\r]/g, ' ')))
  }
  return attributes
}

/** A value that stands for itself. */
const PLAIN = /^[^\t\n\r&]*$/

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}
