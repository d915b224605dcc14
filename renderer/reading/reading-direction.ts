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

/** Where a movement leads: to a side of the line, as it is seen, or back and forward in the text, whichever way that runs. */
export type Heading = 'left' | 'right' | Direction

/** Which way in the text a heading leads. Only for a side of the line is asked which way it runs, which may need a style. */
export function directionOf(heading: Heading, reading: () => ReadingDirection): Direction {
  if (heading !== 'left' && heading !== 'right') return heading
  return (heading === 'right') === (reading() === 'ltr') ? 'forward' : 'backward'
}
