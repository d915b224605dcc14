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

/**
 * What the bodies of a W3C annotation say. Those that Quoth wrote say it by what they canonically are. Of others, a tag is a tag (one that
 * is called like a kind of annotation says which it is), what identifies is taken for the speaker, and the rest is note.
 */
export function readBodies(bodies: readonly unknown[], motivations: readonly string[]): Said {
  const parts = bodies.flatMap((body) => partOf(body, motivations))
  const words = (of: Part['of']) => parts.flatMap((part) => (part.of === of && 'words' in part ? [part.words] : []))
  const [notes, tags, [speaker], [wording]] = [words('note'), words('tag'), words('identified'), words('wording')]
  const said = annotationOfStatements(parts.flatMap((part) => (part.of === 'statement' ? [part.statement] : [])))
  const tagged = said.kind === undefined ? tags.find((tag) => kindCalled(tag) !== undefined) : undefined
  const kept = tags.filter((tag) => tag !== tagged)
  const evidence = parts.flatMap((part) => (part.of === 'evidence' ? [part.evidence] : []))
  return {
    kind: kindCalled(tagged) ?? kindFor(motivations, notes.length > 0),
    ...(speaker === undefined ? {} : { speaker }),
    ...said,
    ...(wording === undefined ? {} : { wording }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n\n') }),
    ...(kept.length === 0 ? {} : { tags: kept }),
    ...(evidence.length === 0 ? {} : { evidence }),
  }
}

/** A body that says nothing of its purpose has that of its annotation (section 3.3.5 of the model). */
function partOf(body: unknown, motivations: readonly string[]): Part[] {
  const { canonical, value, source, selector, purpose, format } = fieldsOf(body)
  const role = bodyRole(canonical)
  const words = typeof value === 'string' ? value : (wordsOf(body) ?? '')
  if (role !== undefined) return partOfRole(role.role, role.value, words, source, selector)
  if (words.trim() === '') return []
  const purposes = purpose === undefined ? motivations : listOf(purpose)
  if (!purposes.includes('commenting')) {
    if (purposes.includes('tagging') || purposes.includes('classifying')) return [{ of: 'tag', words }]
    if (purposes.includes('identifying')) return [{ of: 'identified', words }]
  }
  return [{ of: 'note', words: format === 'text/html' ? textOfHtml(words) : words }]
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
