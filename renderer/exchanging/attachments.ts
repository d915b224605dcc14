import type { Annotation } from '../domain/annotation'
import { pictureHashes } from '../domain/note-link'
import type { Bundle } from './bundle'

/** How much of files comes along in all, in MB: as text it grows by a third, and whoever reads it holds it several times. */
export const MOST_ATTACHED = 16

/** What of files a format takes along: all that are referred to, or the pictures in notes on articles and passages. */
export type TakenAlong = 'attachments' | 'pictures'

/** The hashes of the files that a bundle refers to, in its evidence and its notes, each once. */
export function attachmentsReferredTo(bundle: Bundle): Set<string> {
  const evidence = annotationsOf(bundle).flatMap((annotation) => annotation.evidence ?? [])
  const notes = Array.from(bundle.registry.speakers.values(), (speaker) => speaker.notes)
  return new Set([
    ...picturesShown(bundle).keys(),
    ...notes.flatMap(pictureHashes),
    ...evidence.flatMap((item) => (item.kind === 'file' ? item.hash : [])),
  ])
}

/** How often a bundle's notes on articles and passages show each picture, by its hash. */
export function picturesShown(bundle: Bundle): Map<string, number> {
  const notes = [
    ...bundle.articles.map(({ article }) => article.note),
    ...annotationsOf(bundle).map(({ note }) => note),
  ]
  const shown = new Map<string, number>()
  for (const hash of notes.flatMap(pictureHashes)) shown.set(hash, (shown.get(hash) ?? 0) + 1)
  return shown
}

function annotationsOf({ articles }: Bundle): Annotation[] {
  return articles.flatMap(({ annotations }) => annotations)
}
