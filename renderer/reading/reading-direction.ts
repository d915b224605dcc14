import { type Block, blockAt } from '../domain/article'
import type { Direction } from '../domain/boundaries'
import { blockId } from './text-position'

/** Which way a line of text runs, as CSS names it. */
export type ReadingDirection = 'ltr' | 'rtl'

/** Which way the block runs that holds a UTF-16 offset, as the browser found it from its text. */
export function readingDirectionAt(blocks: readonly Block[], offset: number): ReadingDirection {
  const block = document.getElementById(blockId(blockAt(blocks, offset)))
  return block !== null && getComputedStyle(block).direction === 'rtl' ? 'rtl' : 'ltr'
}

/**
 * Which way in the text an arrow leads that points along the line; null for other keys. Only for an arrow is asked which
 * way the line runs: no other key waits for a style.
 */
export function arrowDirection(key: string, reading: () => ReadingDirection): Direction | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  return (key === 'ArrowRight') === (reading() === 'ltr') ? 'forward' : 'backward'
}
