import type { Change, Edit } from '../domain/change'
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

/** How many edits a part holds. To copy one is a task of a few milliseconds, and the window has frames to show between them. */
const PART = 250

/** A write in parts, as `WriteInParts` takes them. */
export function* partsOf({ edits, journal }: Write): Generator<WritePart> {
  yield* inParts('edits', edits)
  if (journal?.kind !== 'made') return yield { kind: 'end', journal }
  const { edits: journalled, ...change } = journal.change
  const same = journalled === edits
  if (!same) yield* inParts('journalled', journalled)
  yield { kind: 'end', journal: { kind: 'made', change, same } }
}

function* inParts(kind: 'edits' | 'journalled', edits: readonly Edit[]): Generator<WritePart> {
  for (let from = 0; from < edits.length; from += PART) yield { kind, edits: edits.slice(from, from + PART) }
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
