import type { Change, Edit } from '../domain/change'
import { inParts } from './in-parts'
import type { Journalled, Write } from './write-change'

/**
 * A part of a write on its way to a worker: some of its edits; some of those that the journal is told of, where they are
 * others; or the end.
 */
export type WritePart =
  | { kind: 'edits' | 'journalled'; edits: readonly Edit[] }
  | { kind: 'end'; journal: WithoutEdits | null }

/** What the journal is told, without the edits of the change; `same` where those are the ones that are written. */
type WithoutEdits =
  | Exclude<Journalled, { kind: 'made' }>
  | { kind: 'made'; change: Omit<Change, 'edits'>; same: boolean }

/** A write in parts, as `WriteInParts` takes them. */
export function* partsOf({ edits, journal }: Write): Generator<WritePart> {
  for (const part of inParts(edits)) yield { kind: 'edits', edits: part }
  if (journal?.kind !== 'made') return yield { kind: 'end', journal }
  const { edits: journalled, ...change } = journal.change
  const same = journalled === edits
  if (!same) for (const part of inParts(journalled)) yield { kind: 'journalled', edits: part }
  yield { kind: 'end', journal: { kind: 'made', change, same } }
}

/** Puts a write together again of its parts. */
export class WriteInParts {
  #edits: Edit[] = []
  #journalled: Edit[] = []

  /** Takes the next part; gives the write with the last one, and null before. */
  take(part: WritePart): Write | null {
    if (part.kind !== 'end') {
      const known = part.kind === 'edits' ? this.#edits : this.#journalled
      known.push(...part.edits)
      return null
    }
    const { journal } = part
    if (journal?.kind !== 'made') return { edits: this.#edits, journal }
    const edits = journal.same ? this.#edits : this.#journalled
    return { edits: this.#edits, journal: { kind: 'made', change: { ...journal.change, edits } } }
  }
}
