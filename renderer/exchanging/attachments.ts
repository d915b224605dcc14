import { pictureHashes } from '../domain/note-link'
import type { Bundle } from './bundle'

/** A file that a library keeps, as evidence of a claim or as a picture in a note; `hash` is the SHA-256 of its bytes. */
export type BundledAttachment = { hash: string; name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/** How much of files comes along in all, in MB: as text it grows by a third, and whoever reads it holds it several times. */
export const MOST_ATTACHED = 16

/** The hashes of the files that a bundle refers to, in its evidence and its notes, each once. */
export function attachmentsReferredTo({ articles, registry }: Bundle): Set<string> {
  const annotations = articles.flatMap((bundled) => bundled.annotations)
  const evidence = annotations.flatMap((annotation) => annotation.evidence ?? [])
  const notes = [
    ...articles.map(({ article }) => article.note),
    ...annotations.map(({ note }) => note),
    ...Array.from(registry.speakers.values(), (speaker) => speaker.notes),
  ]
  return new Set([
    ...evidence.flatMap((item) => (item.kind === 'file' ? item.hash : [])),
    ...notes.flatMap(pictureHashes),
  ])
}
