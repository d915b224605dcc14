import type { History } from './history'

/** How long after an end was moved by a key another move is still of the same run, in milliseconds. */
export const RUN = 2_000

/**
 * The strand of a move of an annotation's ends by a key, now: that of the run of moves which it goes on with, or else a
 * new one. A held key is one step for undo, and what is done after a while, or after something else, is another.
 */
export function strandOfMove({ done, undone }: History, annotation: string, now: number, newId: () => string): string {
  const last = done.at(-1)
  const runs = `range ${annotation} `
  const moved = last?.edits.at(-1)?.after.updated ?? 0
  const goesOn = undone.length === 0 && now - moved < RUN && last?.strand?.startsWith(runs) === true
  return goesOn && last?.strand !== undefined ? last.strand : `${runs}${newId()}`
}
