import { ANNOTATION_KINDS, type AnnotationKind } from '../../domain/annotation'
import type { IncomingAnnotation, IncomingEvidence } from '../incoming'
import { fieldsOf, listOf, wordsOf } from '../json-values'
import { annotationOfStatements, type Statement } from '../statements'
import { textOfHtml } from '../text-of-html'
import { passageOf } from './read-selectors'
import { type BodyRole, bodyRole, HASH_IRI, UUID_IRI } from './vocabulary'

type Said = Omit<IncomingAnnotation, 'passages'>

/** What one body is. */
type Part =
  | { of: 'statement'; statement: Statement }
  | { of: 'note' | 'tag' | 'identified' | 'wording'; words: string }
  | { of: 'evidence'; evidence: IncomingEvidence }
  | { of: 'unread' }

/**
 * What the bodies of a W3C annotation say. Those that Quoth wrote say it by what they canonically are. Of others, a tag is a tag (one that
 * is called like a kind of annotation says which it is), what identifies is taken for the speaker, and the rest is note.
 * `unread` is how many say something that is no text, or is not in the file.
 */
export function readBodies(bodies: readonly unknown[], motivations: readonly string[]): { said: Said; unread: number } {
  const parts = bodies.flatMap((body) => partOf(body, motivations))
  const words = (of: Part['of']) => parts.flatMap((part) => (part.of === of && 'words' in part ? [part.words] : []))
  const [notes, tags, [speaker], [wording]] = [words('note'), words('tag'), words('identified'), words('wording')]
  const said = annotationOfStatements(parts.flatMap((part) => (part.of === 'statement' ? [part.statement] : [])))
  const tagged = said.kind === undefined ? tags.find((tag) => kindCalled(tag) !== undefined) : undefined
  const kept = tags.filter((tag) => tag !== tagged)
  const evidence = parts.flatMap((part) => (part.of === 'evidence' ? [part.evidence] : []))
  return {
    said: {
      kind: kindCalled(tagged) ?? kindFor(motivations, notes.length > 0),
      ...(speaker === undefined ? {} : { speaker }),
      ...said,
      ...(wording === undefined ? {} : { wording }),
      ...(notes.length === 0 ? {} : { note: notes.join('\n\n') }),
      ...(kept.length === 0 ? {} : { tags: kept }),
      ...(evidence.length === 0 ? {} : { evidence }),
    },
    unread: parts.filter((part) => part.of === 'unread').length,
  }
}

/** A body that says nothing of its purpose has that of its annotation (section 3.3.5 of the model). */
function partOf(body: unknown, motivations: readonly string[]): Part[] {
  const { type, canonical, value, source, selector, purpose, format, items } = fieldsOf(body)
  const role = bodyRole(canonical)
  const words = typeof value === 'string' ? value : (wordsOf(body) ?? '')
  if (role !== undefined) return partOfRole(role.role, role.value, words, source, selector)
  const purposes = purpose === undefined ? motivations : listOf(purpose).map(String)
  if (items !== undefined) {
    const members = listOf(items).map((item) => partOf(item, purposes))
    return type === 'Choice' ? chosenOf(members) : members.flat()
  }
  if (words.trim() !== '') return [partFor(purposes, format === 'text/html' ? textOfHtml(words) : words)]
  // Empty words say nothing; what has none is something else.
  if (typeof value === 'string' || typeof body === 'string') return []
  return [partOfResource(source, purposes)]
}

/** What words are for these purposes. */
function partFor(purposes: readonly string[], words: string): Part {
  if (purposes.includes('commenting')) return { of: 'note', words }
  if (purposes.includes('tagging') || purposes.includes('classifying')) return { of: 'tag', words }
  return { of: purposes.includes('identifying') ? 'identified' : 'note', words }
}

/** The first body of a choice (section 3.2.7 of the model) that can be read: those before others are preferred. */
function chosenOf(choice: readonly Part[][]): Part[] {
  return choice.find((parts) => parts.some(({ of }) => of !== 'unread')) ?? [{ of: 'unread' }]
}

/** A resource that is described: its text, or, where it tags or identifies, what it is called. */
function partOfResource(source: unknown, purposes: readonly string[]): Part {
  const { value, label, format } = fieldsOf(source)
  const text = wordsOf(value)
  if (text !== undefined) return partFor(purposes, format === 'text/html' ? textOfHtml(text) : text)
  const name = wordsOf(label)
  const part: Part = name === undefined ? { of: 'unread' } : partFor(purposes, name)
  return part.of === 'note' ? { of: 'unread' } : part
}

/** What a body that Quoth wrote says, by its role and value; its own words where they are what counts. */
function partOfRole(role: BodyRole, value: string, words: string, source: unknown, selector: unknown): Part[] {
  switch (role) {
    case 'supports':
    case 'contradicts':
      return evidenceOf(role, value, source, selector)
    case 'wording':
      return [{ of: 'wording', words }]
    case 'relation':
      return []
    default:
      return [{ of: 'statement', statement: { topic: role, value, label: words } }]
  }
}

/** A page, a file, or a passage of an article, as evidence. */
function evidenceOf(stance: 'supports' | 'contradicts', id: string, source: unknown, selector: unknown): Part[] {
  const passage = passageOf(listOf(selector))
  if (typeof source === 'string' && source.startsWith(UUID_IRI) && passage !== undefined)
    return [
      { of: 'evidence', evidence: { id, stance, kind: 'quoted', article: source.slice(UUID_IRI.length), passage } },
    ]
  const { id: address, label } = fieldsOf(source)
  if (typeof address !== 'string') return [{ of: 'unread' }]
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
