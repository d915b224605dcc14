import type { Annotation, AnnotationKind } from './annotation'
import { type AnnotationIndex, indexAnnotations } from './annotation-index'
import { byIdOrAbsorbed, type Registry } from './registry'

/**
 * Which annotations are shown: of each list, those that have one of its members; an empty list lets all through. `null`
 * among the speakers stands for nobody.
 */
export type AnnotationFilter = {
  kinds: readonly AnnotationKind[]
  speakers: readonly (string | null)[]
  /** Ids of verdicts; an annotation that nobody judged counts as unchecked. */
  verdicts: readonly string[]
  tags: readonly string[]
}

/** The speakers that are in the library and not in its trash, by their ids. */
type Known = { has: (id: string) => boolean }

export const NO_FILTER: AnnotationFilter = { kinds: [], speakers: [], verdicts: [], tags: [] }

/** Whether a filter lets everything through. */
export function isOpen({ kinds, speakers, verdicts, tags }: AnnotationFilter): boolean {
  return kinds.length + speakers.length + verdicts.length + tags.length === 0
}

/**
 * Whether a filter lets an annotation through. A speaker counts wherever among its sources they stand; one who is not among
 * those that are `known`, but in the trash, is nobody.
 */
export function passes(
  annotation: Annotation,
  { kinds, speakers, verdicts, tags }: AnnotationFilter,
  known: Known,
): boolean {
  const { kind, verdict = 'unchecked' } = annotation
  return (
    (kinds.length === 0 || kinds.includes(kind)) &&
    (speakers.length === 0 || sourcesOf(annotation, known).some((id) => speakers.includes(id))) &&
    (verdicts.length === 0 || verdicts.includes(verdict)) &&
    (tags.length === 0 || annotation.tags.some((tag) => tags.includes(tag)))
  )
}

/** Those whom an annotation is found by, each once: its speaker, null where that is nobody, and who reported them. */
export function sourcesOf({ speaker, via = [] }: Annotation, known: Known): (string | null)[] {
  const named = speaker !== undefined && known.has(speaker) ? speaker : null
  return [...new Set([named, ...via])]
}

/**
 * The annotations that a filter lets through, of which these speakers are known, and the one of the id `kept`: what is being
 * judged or was just made must not go away under the hand.
 */
export function filtered(
  index: AnnotationIndex,
  filter: AnnotationFilter,
  known: Known,
  kept: string | null,
): AnnotationIndex {
  if (isOpen(filter)) return index
  return indexAnnotations(
    index.inOrder.filter((annotation) => annotation.id === kept || passes(annotation, filter, known)),
  )
}

/**
 * The filter that lets through, of what it did, only what nobody has judged; and where it does that already, all verdicts
 * again.
 */
export function withUncheckedToggled(filter: AnnotationFilter): AnnotationFilter {
  const [first, ...others] = filter.verdicts
  const isOn = first === 'unchecked' && others.length === 0
  return { ...filter, verdicts: isOn ? [] : ['unchecked'] }
}

/**
 * A filter by what is in the library now: by whom or what its speakers and tags were merged into, and without those that are
 * gone, which nobody could take out of it. The same object where nothing changes.
 */
export function followed(
  filter: AnnotationFilter,
  { speakers, codes }: Pick<Registry, 'speakers' | 'codes'>,
): AnnotationFilter {
  const speakersNow = filter.speakers.flatMap((id) => (id === null ? [null] : (byIdOrAbsorbed(speakers, id)?.id ?? [])))
  const tagsNow = filter.tags.flatMap((id) => byIdOrAbsorbed(codes, id)?.id ?? [])
  if (isSameList(speakersNow, filter.speakers) && isSameList(tagsNow, filter.tags)) return filter
  return { ...filter, speakers: [...new Set(speakersNow)], tags: [...new Set(tagsNow)] }
}

function isSameList<Member>(a: readonly Member[], b: readonly Member[]): boolean {
  return a.length === b.length && a.every((member, i) => member === b[i])
}

/** A list with `member` put in, or taken out where it is there. */
export function toggled<Member>(list: readonly Member[], member: Member): Member[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member]
}
