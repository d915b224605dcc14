import type { Annotation } from '../../domain/annotation'
import type { Passage } from '../../domain/passages'
import { nameKey, type Speaker } from '../../domain/speaker'

/** How far before a passage a mention may be whose speaker it could well be of, in UTF-16 code units. */
const NEAR = 600

/** The speakers of the mentions just before a passage or in it, the nearest first: “he” has been said to be somebody. */
export function mentionedNear(annotations: readonly Annotation[], passage: Passage): string[] {
  const near = annotations.filter(
    ({ kind, anchor }) => kind === 'mention' && anchor.start < passage.end && anchor.end > passage.start - NEAR,
  )
  return [...new Set(near.reverse().flatMap(({ speaker }) => speaker ?? []))]
}

/**
 * The names to offer for a passage, under their headings: those of the speakers `mentioned` near it and those `named` in
 * the article first, then every other speaker.
 */
export function offeredSpeakers(
  named: readonly string[],
  speakers: Iterable<Speaker>,
  mentioned: readonly string[] = [],
): { heading: string; names: string[] }[] {
  const all = [...speakers]
  const known = all.map(({ name }) => name).sort((a, b) => a.localeCompare(b))
  const first = mentioned.flatMap((id) => all.find((speaker) => speaker.id === id)?.name ?? [])
  const spelling = new Map(known.map((name) => [nameKey(name), name]))
  const inArticle = [...first, ...named.map((name) => spelling.get(nameKey(name)) ?? name)]
  const offered = new Set(inArticle.map(nameKey))
  return [
    { heading: 'In this article', names: [...new Set(inArticle)] },
    { heading: 'Other speakers', names: known.filter((name) => !offered.has(nameKey(name))) },
  ]
}
