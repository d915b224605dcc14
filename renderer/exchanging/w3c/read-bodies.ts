import { ANNOTATION_KINDS, type AnnotationKind, LEVELS, SPEECHES } from '../../domain/annotation'
import type { IncomingAnnotation, IncomingEvidence } from '../incoming'
import { fieldsOf, wordsOf } from '../json-values'
import { textOfHtml } from '../text-of-html'
import { type BodyRole, bodyRole, HASH_IRI } from './vocabulary'

type Said = Omit<IncomingAnnotation, 'passages'>

/** What one body is: something that an annotation has once, or one of several. */
type Part =
  | { of: 'statement'; said: Partial<Said> }
  | { of: 'note' | 'tag' | 'via' | 'identified'; words: string }
  | { of: 'evidence'; evidence: IncomingEvidence }

/**
 * What the bodies of a W3C annotation say. Those that Quoth wrote say it by what they canonically are. Of others, a tag is a tag (one that
 * is called like a kind of annotation says which it is), what identifies is taken for the speaker, and the rest is note.
 */
export function readBodies(bodies: readonly unknown[], motivations: readonly string[]): Said {
  const parts = bodies.flatMap(partOf)
  const words = (of: Part['of']) => parts.flatMap((part) => (part.of === of && 'words' in part ? [part.words] : []))
  const statements: Partial<Said> = Object.assign(
    {},
    ...parts.flatMap((part) => (part.of === 'statement' ? part.said : [])),
  )
  const [notes, tags, via, [speaker]] = [words('note'), words('tag'), words('via'), words('identified')]
  const tagged = statements.kind === undefined ? tags.find((tag) => kindCalled(tag) !== undefined) : undefined
  const kept = tags.filter((tag) => tag !== tagged)
  const evidence = parts.flatMap((part) => (part.of === 'evidence' ? [part.evidence] : []))
  return {
    kind: kindCalled(tagged) ?? kindFor(motivations, notes.length > 0),
    ...(speaker === undefined ? {} : { speaker }),
    ...statements,
    ...(notes.length === 0 ? {} : { note: notes.join('\n\n') }),
    ...(kept.length === 0 ? {} : { tags: kept }),
    ...(via.length === 0 ? {} : { via }),
    ...(evidence.length === 0 ? {} : { evidence }),
  }
}

function partOf(body: unknown): Part[] {
  const { canonical, value, source, purpose, format } = fieldsOf(body)
  const role = bodyRole(canonical)
  const words = typeof value === 'string' ? value : (wordsOf(body) ?? '')
  if (role?.role === 'supports' || role?.role === 'contradicts') return evidenceOf(role.role, role.value, source)
  if (role?.role === 'via') return [{ of: 'via', words }]
  if (role !== undefined) {
    const said = statementOf(role.role, role.value, words)
    return said === undefined ? [] : [{ of: 'statement', said }]
  }
  if (words.trim() === '') return []
  if (purpose === 'tagging' || purpose === 'classifying') return [{ of: 'tag', words }]
  if (purpose === 'identifying') return [{ of: 'identified', words }]
  return [{ of: 'note', words: format === 'text/html' ? textOfHtml(words) : words }]
}

/** What a body that Quoth wrote states, by its role and value; its own words where they are what counts. */
function statementOf(role: BodyRole, value: string, words: string): Partial<Said> | undefined {
  const kind = kindCalled(value)
  const speech = SPEECHES.find((known) => known === value)
  const level = LEVELS.find((known) => known === value)
  switch (role) {
    case 'kind':
      return kind && { kind }
    case 'speech':
      return speech && { speech }
    case 'confidence':
      return level && { confidence: level }
    case 'check-worthiness':
      return level && { checkWorthiness: level }
    case 'verdict':
      return { verdict: value }
    case 'claim-type':
      return { claimType: value }
    case 'speaker':
      return { speaker: words }
    case 'wording':
      return { wording: words }
    default:
      return undefined
  }
}

/** A page or a file as evidence. A passage would have to be found in an article that may not be here: it is left out. */
function evidenceOf(stance: 'supports' | 'contradicts', id: string, source: unknown): Part[] {
  const { id: address, label } = fieldsOf(source)
  if (typeof address !== 'string') return []
  const name = typeof label === 'string' ? label : ''
  const evidence: IncomingEvidence = address.startsWith(HASH_IRI)
    ? { id, stance, kind: 'file', hash: address.slice(HASH_IRI.length), name }
    : { id, stance, kind: 'link', url: address, title: name }
  return [{ of: 'evidence', evidence }]
}

function kindCalled(name: string | undefined): AnnotationKind | undefined {
  return ANNOTATION_KINDS.find((known) => known === name?.toLowerCase())
}

function kindFor(motivations: readonly string[], hasNote: boolean): AnnotationKind {
  return hasNote && !motivations.includes('highlighting') ? 'note' : 'highlight'
}
