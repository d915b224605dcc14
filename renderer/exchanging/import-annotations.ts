import type { Annotation } from '../domain/annotation'
import type { Edit } from '../domain/change'
import { cleanName } from '../domain/code'
import { nameKey } from '../domain/speaker'
import { growingNotes } from './article-notes'
import { type Brought, bringerInto } from './bring-annotation'
import { bringSpeakers } from './bring-speakers'
import type { Bundle } from './bundle'
import type { Incoming, IncomingSource } from './incoming'
import { matcherOf } from './match-articles'

/** What annotations are brought into: all articles with all their annotations, and those that are in the trash. */
export type ImportTarget = Bundle & { trash: readonly Annotation[] }

/** What became of one annotation of the file: whose it is, its words, and the outcome. */
export type ImportedAnnotation = { source: string; words: string } & Brought

/** The edits that bring annotations in, and what became of each, in the order of the file. */
export type AnnotationImport = {
  edits: Edit[]
  annotations: ImportedAnnotation[]
  /** Sources that no article of the library is; of those that bring their text, an article can be made first. */
  unmatched: IncomingSource[]
  /** How many codes come in with the codebook that none of the file's annotations has. */
  unusedCodes: number
  /** Sentences on what could not be taken as it was. */
  remarks: string[]
}

/** What people know a source by; empty where its file says nothing of it. */
export function nameOfSource({ title, url, id }: IncomingSource): string {
  return title ?? url ?? id ?? ''
}

/**
 * Brings annotations into a library: finds their articles, finds their words again, and makes the speakers and codes that
 * are missing. Brought in twice, nothing is doubled: an annotation is known by its id, or where the file has none, by the one
 * that is made of its words and what the file says of it; and one that is here already by its passages, with its kind and
 * note or with when it was made, as well.
 * @param makeId gives a UUID that no record has
 * @param tell is told how many annotations have been seen to, after each
 */
export function importAnnotations(
  incoming: Incoming,
  { articles, registry, trash }: ImportTarget,
  now: number,
  makeId: () => string,
  tell: (done: number) => void = () => {},
): AnnotationImport {
  const speakers = bringSpeakers(incoming.speakers ?? [], registry, now, makeId)
  const bring = bringerInto({ registry: speakers.registry, articles, trash }, incoming.codes, now, makeId)
  const match = matcherOf(articles)
  const annotations: ImportedAnnotation[] = []
  const unmatched: IncomingSource[] = []
  const notes = growingNotes(now)
  for (const source of incoming.sources) {
    const matching = match(source)?.articles ?? []
    if (matching.length === 0) unmatched.push(source)
    else notes.add(source, matching)
    for (const annotation of source.annotations) {
      const words = annotation.passages.map(({ exact }) => exact).join(' […] ')
      const about = { source: nameOfSource(source), words }
      annotations.push({ ...about, ...bring.annotation(annotation, matching) })
      tell(annotations.length)
    }
  }
  const edits = [...speakers.edits, ...bring.edits(), ...notes.edits()]
  const remarks = [...incoming.leftOut, ...bring.remarks()]
  return { edits, annotations, unmatched, unusedCodes: unusedIn(incoming, edits), remarks }
}

/** How many of the codes that these edits make are on no annotation of the file: nobody would see that they came. */
function unusedIn({ sources, codes }: Incoming, edits: readonly Edit[]): number {
  const made = new Set(edits.flatMap((edit) => (edit.table === 'codes' ? [nameKey(edit.after.name)] : [])))
  const used = new Set(sources.flatMap(({ annotations }) => annotations.flatMap(({ tags = [] }) => tags)))
  return codes.filter(({ name }) => made.has(nameKey(cleanName(name))) && !used.has(name)).length
}
