import { cleanName } from '../../domain/code'
import { nameKey } from '../../domain/speaker'
import type { IncomingCode } from '../incoming'
import { isUuid } from '../name-uuid'
import { type Statement, statementLabelled, type Topic } from '../statements'
import { childrenNamed, textNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import { notesOn, type ReadNote } from './read-notes'
import { toneOf, topicOfGuid } from './vocabulary'

/** What a code says of what it is on: one of Quoth's own statements, or a tag. */
export type CodeMeaning = { of: 'statement'; statement: Statement } | { of: 'tag'; name: string }

/** The codes of a project by their GUIDs, and those that are tags, each before those under it. */
export type ReadCodes = { meanings: ReadonlyMap<string, CodeMeaning>; codes: IncomingCode[] }

/**
 * Reads a project's code book. Codes that other programs made are tags; two of the same name, which a code book of Quoth
 * can't have, get the names above them in front, and a figure where these are
 * the same too. Memos on a code are part of its description.
 */
export function readCodes(codeBook: XmlElement | undefined, notes: ReadonlyMap<string, ReadNote>): ReadCodes {
  const meanings = new Map<string, CodeMeaning>()
  const codes: IncomingCode[] = []
  const names = new Map<string, number>()
  const taken = new Set<string>()
  const roots = childrenNamed(childrenNamed(codeBook, 'Codes')[0], 'Code')
  const count = (element: XmlElement) => {
    const key = keyOf(nameOf(element))
    names.set(key, (names.get(key) ?? 0) + 1)
    childrenNamed(element, 'Code').forEach(count)
  }
  roots.forEach(count)
  const walk = (element: XmlElement, parent: string | null, path: readonly string[], topic: Topic | undefined) => {
    const guid = guidIn(element)
    const own = nameOf(element)
    if (topic !== undefined) meanings.set(guid, { of: 'statement', statement: statementLabelled(topic, own) })
    const group = path.length === 0 ? topicOfGuid(guid) : topic
    const name = distinct((names.get(keyOf(own)) ?? 0) > 1 ? [...path, own].join(' / ') : own, taken)
    if (group === undefined) {
      taken.add(keyOf(name))
      meanings.set(guid, { of: 'tag', name })
      codes.push(codeOf(element, name, parent, notes))
    }
    for (const child of childrenNamed(element, 'Code'))
      walk(child, group === undefined ? name : null, [...path, own], group)
  }
  for (const root of roots) walk(root, null, [], undefined)
  return { meanings, codes }
}

/** The name, with a figure behind it where one is taken that Quoth takes for the same. */
function distinct(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name} (${count})`
    if (!taken.has(keyOf(candidate))) return candidate
  }
}

function keyOf(name: string): string {
  return nameKey(cleanName(name))
}

function codeOf(
  element: XmlElement,
  name: string,
  parent: string | null,
  notes: ReadonlyMap<string, ReadNote>,
): IncomingCode {
  const id = guidIn(element)
  const tone = toneOf(element.attributes.get('color') ?? '')
  const said = [textNamed(element, 'Description'), ...notesOn(element, notes).map(({ text }) => text)]
  return {
    ...(isUuid(id) ? { id } : {}),
    name,
    parent,
    description: said.filter((text) => text !== '').join('\n\n'),
    ...(tone === undefined ? {} : { tone }),
  }
}

function nameOf(element: XmlElement): string {
  return element.attributes.get('name')?.trim() || 'Code'
}
