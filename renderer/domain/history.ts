import { type Change, invert, join } from './change'

/** Every change since the app was started: those that can be undone, newest last, and those that can be redone. */
export type History = { done: readonly Change[]; undone: readonly Change[] }

export const NO_HISTORY: History = { done: [], undone: [] }

/** History after a new change: what was undone before it can no longer be redone. */
export function record(history: History, change: Change): History {
  const last = history.done.at(-1)
  if (last?.strand !== undefined && last.strand === change.strand) {
    return { done: [...history.done.slice(0, -1), join(last, change)], undone: [] }
  }
  return { done: [...history.done, change], undone: [] }
}

/** The change that takes back the newest one, and history once it is carried out; null when there is nothing to undo. */
export function undo(history: History, now: number): { change: Change; history: History } | null {
  const last = history.done.at(-1)
  if (last === undefined) return null
  const change = invert(last, now)
  return { change, history: { done: history.done.slice(0, -1), undone: [...history.undone, change] } }
}

/** The change that makes the newest undone one again, and history once it is carried out; null when there is none. */
export function redo(history: History, now: number): { change: Change; history: History } | null {
  const last = history.undone.at(-1)
  if (last === undefined) return null
  const change = invert(last, now)
  return { change, history: { done: [...history.done, change], undone: history.undone.slice(0, -1) } }
}
