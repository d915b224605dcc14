import type { Change, Edit } from '../domain/change'
import type { Earlier } from '../domain/history'
import { inParts } from './in-parts'

/** What a worker is asked for: as `readHistory` takes it. */
export type HistoryAsked = { before: number; now: number }

/**
 * A part of a history on its way from a worker: some of the edits of the change that comes next, a change with the last of
 * its own, or the end.
 */
export type HistoryPart =
  | { kind: 'edits'; edits: readonly Edit[] }
  | { kind: 'done' | 'undone'; change: Change }
  | { kind: 'end'; from: number }

/** A history in parts, as `HistoryInParts` takes them. */
export function* historyParts({ history: { done, undone }, from }: Earlier): Generator<HistoryPart> {
  for (const change of done) yield* changeParts('done', change)
  for (const change of undone) yield* changeParts('undone', change)
  yield { kind: 'end', from }
}

function* changeParts(kind: 'done' | 'undone', change: Change): Generator<HistoryPart> {
  const parts = [...inParts(change.edits)]
  const last = parts.pop() ?? []
  for (const edits of parts) yield { kind: 'edits', edits }
  yield { kind, change: { ...change, edits: last } }
}

/** Puts a history together again of its parts. */
export class HistoryInParts {
  readonly #history = { done: [] as Change[], undone: [] as Change[] }
  #edits: Edit[] = []

  /** Takes the next part; gives the history with the last one, and null before. */
  take(part: HistoryPart): Earlier | null {
    if (part.kind === 'end') return { history: this.#history, from: part.from }
    if (part.kind === 'edits') this.#edits.push(...part.edits)
    else {
      const edits = [...this.#edits, ...part.change.edits]
      this.#history[part.kind].push({ ...part.change, edits })
      this.#edits = []
    }
    return null
  }
}
