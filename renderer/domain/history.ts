import { type Change, invert, join } from './change'

/** The changes that can be undone, newest last, and those that can be redone, the one undone last at the end. */
export type History = { done: readonly Change[]; undone: readonly Change[] }

export const NO_HISTORY: History = { done: [], undone: [] }

/** A change that has not been carried out yet: it has no place in time. */
export type NewChange = Omit<Change, 'at'>

/**
 * History after a new change, and that change as history has it: joined to the one before it where both are of one
 * strand. What was undone before it can no longer be redone.
 */
export function record(history: History, made: NewChange, now: number): { history: History; change: Change } {
  const last = history.done.at(-1)
  if (last?.strand !== undefined && last.strand === made.strand) {
    const change = join(last, made)
    return { change, history: { done: [...history.done.slice(0, -1), change], undone: [] } }
  }
  // No two have the same time: it is what they are known by.
  const newest = Math.max(last?.at ?? 0, ...history.undone.map(({ at }) => at))
  const change = { ...made, at: Math.max(now, newest + 1) }
  return { change, history: { done: [...history.done, change], undone: [] } }
}

/** A change as a later session has it: what is done then is a step of its own, even where it goes on with the same. */
export function ofEarlierSession({ strand: _ended, ...change }: Change): Change {
  return change
}

/** A step through history: the change to carry out, and history once it is carried out. */
export type HistoryStep = { change: Change; history: History }

/** The step that takes back the newest change; null when there is nothing to undo. */
export function undo(history: History, now: number): HistoryStep | null {
  const last = history.done.at(-1)
  if (last === undefined) return null
  const change = invert(last, now)
  return { change, history: { done: history.done.slice(0, -1), undone: [...history.undone, change] } }
}

/** The step that makes the newest undone change again; null when there is none. */
export function redo(history: History, now: number): HistoryStep | null {
  const last = history.undone.at(-1)
  if (last === undefined) return null
  const change = invert(last, now)
  return { change, history: { done: [...history.done, change], undone: history.undone.slice(0, -1) } }
}

/** What was read of the changes of earlier sessions: all that were made at `from` or later, in milliseconds since 1970. */
export type Earlier = { history: History; from: number }

/** History with what was made and undone before its first change, in earlier sessions, put before it. */
export function withEarlier(history: History, earlier: History): History {
  const { done, undone } = history
  // What was undone meanwhile may have been read as done still.
  const first = Math.min(...[done[0], undone.at(-1)].map((change) => change?.at ?? Infinity))
  const nothingMade = done.length === 0 && undone.length === 0
  return {
    done: [...earlier.done.filter(({ at }) => at < first), ...done],
    // A change made since has closed the way to what was undone.
    undone: nothingMade ? earlier.undone : undone,
  }
}
