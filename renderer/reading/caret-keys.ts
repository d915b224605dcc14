import type { Direction, Granularity } from '../domain/boundaries'
import { arrowDirection, type ReadingDirection } from './reading-direction'

/** What a key asks of the caret. Lines are the browser's to know: only it has laid them out. */
export type CaretMove = { by: Granularity | 'line' | 'article'; direction: Direction; extend: boolean }

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

/**
 * The caret move of a key as the system's own text fields have it, and sentences beside it, which none of them has.
 * Null for any other key. Windows and Linux: Ctrl for words and paragraphs, Alt for sentences; macOS: Option for words
 * and paragraphs, Control with Option for sentences, Command for the ends of the article. Left and right are where they are
 * seen, which `reading` decides, the way that the block with the caret runs.
 */
export function caretMoveOf(event: Key, mac: boolean, reading: () => ReadingDirection): CaretMove | null {
  const step = STEPS[event.key]
  if (step === undefined) return null
  const { axis } = step
  const direction = arrowDirection(event.key, reading) ?? step.direction
  const by = axis === 'jump' ? jump(event, mac) : granularityOf(event, axis, mac)
  return by === null ? null : { by, direction, extend: event.shiftKey }
}

const STEPS: Record<string, { axis: 'along' | 'across' | 'jump'; direction: Direction }> = {
  ArrowLeft: { axis: 'along', direction: 'backward' },
  ArrowRight: { axis: 'along', direction: 'forward' },
  ArrowUp: { axis: 'across', direction: 'backward' },
  ArrowDown: { axis: 'across', direction: 'forward' },
  Home: { axis: 'jump', direction: 'backward' },
  End: { axis: 'jump', direction: 'forward' },
}

function granularityOf(
  { ctrlKey, altKey, metaKey }: Key,
  axis: 'along' | 'across',
  mac: boolean,
): CaretMove['by'] | null {
  const along = axis === 'along'
  if (!ctrlKey && !altKey && !metaKey) return along ? 'character' : 'line'
  if (mac) {
    if (metaKey) return along || ctrlKey || altKey ? null : 'article'
    if (ctrlKey && altKey) return along ? 'sentence' : null
    return altKey ? (along ? 'word' : 'paragraph') : null
  }
  if (metaKey || (ctrlKey && altKey)) return null
  if (ctrlKey) return along ? 'word' : 'paragraph'
  return along ? 'sentence' : null
}

function jump({ ctrlKey, altKey, metaKey }: Key, mac: boolean): CaretMove['by'] | null {
  if (altKey || metaKey) return null
  return ctrlKey !== mac ? 'article' : null
}
