import type { Change, Edit } from '../../domain/change'
import type { Quoth } from '../quoth'
import { journal, show } from './change-library'

/** How often what has come is shown, in milliseconds: a list that grows with every article would keep the window busy. */
export const SHOW_EVERY = 250

/** A change whose records are on the disk already and come little by little: one step for undo, remembered when it is whole. */
export type GrowingChange = {
  /** Shows what has come. */
  add: (edits: readonly Edit[]) => void
  /** Has all of it remembered; nothing may be added after that. */
  finish: () => void
}

/** A change of this label that holds nothing yet. */
export function growingChange(quoth: Quoth, label: string): GrowingChange {
  const strand = `${label} ${crypto.randomUUID()}`
  // Where something else was done in between it is no longer one: each of its parts is a change of its own time.
  const parts = new Map<number, Change>()
  return {
    add(edits) {
      if (edits.length === 0) return
      const change = show(quoth, { label, edits, strand })
      parts.set(change.at, change)
    },
    finish() {
      for (const change of parts.values()) journal(quoth, change)
    },
  }
}
