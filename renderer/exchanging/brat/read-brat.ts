import { strFromU8 } from 'fflate'
import { ANNOTATION_KINDS } from '../../domain/annotation'
import { CLAIM_RELATIONS } from '../../domain/claim-link'
import { fail, type Result, succeed } from '../../domain/result'
import type { Incoming, IncomingAnnotation, IncomingPassage, IncomingSource } from '../incoming'
import { isUuid, uuidOfName } from '../name-uuid'
import { plainArticle, plainSource } from '../plain-source'
import { annotationOfStatements, statementLabelled } from '../statements'
import type { TextOf } from '../text-of'
import { unzipped } from '../zip'
import { parseAnn, type Textbound } from './parse-ann'
import { passagesIn } from './place-fragments'
import {
  ID,
  NOTE,
  RELATIONS,
  SAID_BY,
  SPEAKER_DATABASE,
  severalLines,
  TAG,
  TYPES,
  topicOfAttribute,
  VIA_DATABASE,
  WORDING,
} from './vocabulary'

/**
 * A zip of brat's files: each `.ann` with the `.txt` beside it. Types that Quoth has are kinds, others are tags of
 * highlights, as are attributes that it does not know. Refused in words. `textOf` reads the files.
 */
export function readBrat(bytes: Uint8Array, textOf: TextOf = strFromU8): Result<Incoming, string> {
  let others = 0
  const files = unzipped(bytes, (path) => {
    if (/\.(?:ann|txt)$/i.test(path)) return true
    // A folder, what systems add, and brat's own settings hold nothing that was noted.
    if (!/\/$|\.conf$|(?:^|\/)(?:\.|__MACOSX\/)/i.test(path)) others += 1
    return false
  })
  if (!files.ok) return files
  const annotated = [...files.value].filter(([path]) => /\.ann$/i.test(path))
  if (annotated.length === 0) return fail('There is no .ann file in it, so it is nothing of brat’s.')
  const read = annotated.map(([path, ann]) => {
    const base = path.slice(0, -'.ann'.length)
    const text = files.value.get(`${base}.txt`)
    return readDocument(base, textOf(ann), text === undefined ? null : textWithMark(text, textOf))
  })
  const texts = [...files.value.keys()].filter((path) => /\.txt$/i.test(path) && !files.value.has(annOf(path))).length
  return succeed({
    sources: read.map(({ source }) => source),
    codes: [],
    leftOut: [
      ...leftOutOf(read),
      ...(texts === 0 ? [] : [`Texts without an .ann file: ${texts}.`]),
      ...(others === 0 ? [] : [`Files in it that are none of brat’s: ${others}.`]),
    ],
  })
}

function annOf(path: string): string {
  return path.replace(/\.txt$/i, '.ann')
}

/** An `.ann` file without the text that it is of, which its name says. */
export function readLoneBrat(name: string, ann: string): Incoming {
  const read = readDocument(name.replace(/\.ann$/i, ''), ann, null)
  return { sources: [read.source], codes: [], leftOut: leftOutOf([read]) }
}

/** A document of brat's; how many of its lines, and of the relations, references and roles in it, were left out. */
type ReadDocument = { source: IncomingSource; leftOut: number; unplaced: number }

function leftOutOf(documents: readonly ReadDocument[]): string[] {
  const leftOut = documents.reduce((sum, one) => sum + one.leftOut, 0)
  const unplaced = documents.reduce((sum, one) => sum + one.unplaced, 0)
  return [
    ...(leftOut === 0 ? [] : [`Lines that can’t be read or say nothing of a passage: ${leftOut}.`]),
    ...(unplaced === 0 ? [] : [`Relations, references and roles of kinds that Quoth doesn’t have: ${unplaced}.`]),
  ]
}

/** A file's text with its byte-order mark, since brat counts it. */
function textWithMark(bytes: Uint8Array, textOf: TextOf): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = textOf(bytes).replace(/^\ufeff/, '')
  return hasMark ? `\ufeff${text}` : text
}

/** One document by its path without ending; `text` is null where it is missing. */
export function readDocument(path: string, ann: string, text: string | null): ReadDocument {
  const { textbounds, leftOut, roles } = parseAnn(ann.replace(/^\ufeff/, ''))
  const title = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^\d+-/, '')
    .replaceAll('-', ' ')
  const byMark = new Map(textbounds.map((textbound) => [textbound.mark, textbound]))
  const document = uuidOfName(`brat ${path} ${text ?? ''}`)
  const placesOf = text === null ? wordsAlone : passagesIn(text, textbounds)
  const annotations = textbounds.flatMap((textbound) => {
    const [first, ...others] = placesOf(textbound)
    return first === undefined ? [] : [annotationOf(textbound, document, [first, ...others], byMark)]
  })
  return {
    leftOut: leftOut + textbounds.length - annotations.length,
    unplaced: textbounds.reduce((sum, textbound) => sum + unplacedIn(textbound), roles),
    source: { title, ...(text === null ? {} : { article: plainArticle(title, plainSource(text)) }), annotations },
  }
}

/** Of what has no text there, the words that stand in its line. */
function wordsAlone({ text }: Textbound): IncomingPassage[] {
  return text.trim() === '' ? [] : [{ exact: text }]
}

function annotationOf(
  textbound: Textbound,
  document: string,
  passages: IncomingAnnotation['passages'],
  byMark: ReadonlyMap<string, Textbound>,
): IncomingAnnotation {
  const { type, attributes, references, notes, relations, text } = textbound
  const kind = ANNOTATION_KINDS.find((known) => TYPES[known].toLowerCase() === type.toLowerCase())
  const isSpeaker = /^speaker$/i.test(type)
  const statements = attributes.flatMap(({ name, value }) => {
    const topic = topicOfAttribute(name)
    return topic === undefined || value === null ? [] : [statementLabelled(topic, value)]
  })
  const others = attributes.filter(({ name, value }) => topicOfAttribute(name) === undefined || value === null)
  const noteOf = (wanted: string) =>
    notes.flatMap(({ type: of, text: words }) => (of === wanted ? [severalLines(words)] : []))
  const named = (database: string) =>
    references.flatMap((one) => (one.database === database ? [severalLines(one.name)] : []))
  const saidBy = relations.flatMap(({ type: of, to }) =>
    of.toLowerCase() === SAID_BY.toLowerCase() ? [byMark.get(to)] : [],
  )
  const speaker = named(SPEAKER_DATABASE)[0] ?? saidBy[0]?.text ?? (isSpeaker ? text : undefined)
  const via = named(VIA_DATABASE)
  const links = relations.flatMap(({ type: of, to }) => {
    const relation = CLAIM_RELATIONS.find((known) => RELATIONS[known].toLowerCase() === of.toLowerCase())
    const target = byMark.get(to)
    return relation === undefined || target === undefined ? [] : [{ relation, to: idOf(target, document) }]
  })
  const tags = [
    ...noteOf(TAG),
    ...(kind === undefined && !isSpeaker ? [type.replaceAll('_', ' ')] : []),
    ...others.map(({ name, value }) => (value === null ? name : `${name}: ${value}`)),
  ]
  const note = notes
    .filter(({ type: of }) => of !== ID && of !== TAG && of !== WORDING)
    .map(({ type: of, text: words }) => (of === NOTE ? severalLines(words) : `${of}: ${severalLines(words)}`))
    .join('\n\n')
  const [wording] = noteOf(WORDING)
  return {
    kind: kind ?? (isSpeaker ? 'mention' : 'highlight'),
    ...annotationOfStatements(statements),
    id: idOf(textbound, document),
    passages,
    ...(speaker === undefined || speaker.trim() === '' ? {} : { speaker }),
    ...(via.length === 0 ? {} : { via }),
    ...(wording === undefined ? {} : { wording }),
    ...(links.length === 0 ? {} : { links }),
    ...(note === '' ? {} : { note }),
    ...(tags.length === 0 ? {} : { tags }),
  }
}

/** How many relations and references of a passage Quoth has no place for. */
function unplacedIn({ relations, references }: Textbound): number {
  const known = [SAID_BY, ...Object.values(RELATIONS)].map((name) => name.toLowerCase())
  return (
    relations.filter(({ type }) => !known.includes(type.toLowerCase())).length +
    references.filter(({ database }) => database !== SPEAKER_DATABASE && database !== VIA_DATABASE).length
  )
}

/**
 * The id that Quoth wrote, or one that is the same each time the same file is read. Marks are counted from T1 in each file:
 * with all that is said of it, it is not taken for what another text has there, nor for what somebody else says of this one.
 */
function idOf({ mark, type, fragments, text, attributes, references, notes }: Textbound, document: string): string {
  const given = notes.find(({ type: of }) => of === ID)?.text ?? ''
  if (isUuid(given)) return given
  return uuidOfName(JSON.stringify([document, mark, type, fragments, text, attributes, references, notes]))
}
