import type { IncomingCode } from '../incoming'
import { type Statement, statementLabelled, type Topic } from '../statements'
import { childrenNamed, textNamed, type XmlElement } from '../xml/read-xml'
import { topicOfGuid } from './vocabulary'

/** What a code says of what it is on: one of Quoth's own statements, or a tag. */
export type CodeMeaning = { of: 'statement'; statement: Statement } | { of: 'tag'; name: string }

/** The codes of a project by their GUIDs, and those that are tags, each before those under it. */
export type ReadCodes = { meanings: ReadonlyMap<string, CodeMeaning>; codes: IncomingCode[] }

/**
 * Reads a project's code book. Codes that other programs made are tags; two of the same name, which a code book of Quoth
 * can't have, get the names above them in front.
 */
export function readCodes(codeBook: XmlElement | undefined): ReadCodes {
  const meanings = new Map<string, CodeMeaning>()
  const codes: IncomingCode[] = []
  const names = new Map<string, number>()
  const roots = childrenNamed(childrenNamed(codeBook, 'Codes')[0], 'Code')
  const count = (element: XmlElement) => {
    names.set(nameOf(element), (names.get(nameOf(element)) ?? 0) + 1)
    childrenNamed(element, 'Code').forEach(count)
  }
  roots.forEach(count)
  const walk = (element: XmlElement, parent: string | null, path: readonly string[], topic: Topic | undefined) => {
    const guid = guidIn(element)
    const own = nameOf(element)
    if (topic !== undefined) meanings.set(guid, { of: 'statement', statement: statementLabelled(topic, own) })
    const group = path.length === 0 ? topicOfGuid(guid) : topic
    const name = (names.get(own) ?? 0) > 1 ? [...path, own].join(' / ') : own
    if (group === undefined) {
      meanings.set(guid, { of: 'tag', name })
      codes.push({ name, parent, description: textNamed(element, 'Description') })
    }
    for (const child of childrenNamed(element, 'Code'))
      walk(child, group === undefined ? name : null, [...path, own], group)
  }
  for (const root of roots) walk(root, null, [], undefined)
  return { meanings, codes }
}

/** The GUID of an element, in lower case and without the braces that some programs put around it. */
export function guidIn(element: XmlElement, attribute = 'guid'): string {
  return (element.attributes.get(attribute) ?? '').replace(/[{}\s]/g, '').toLowerCase()
}

function nameOf(element: XmlElement): string {
  return element.attributes.get('name')?.trim() || 'Code'
}
