import type { Block } from '../domain/article'
import { blockAt } from '../domain/article'
import { firstOffsetInView } from './near-viewport'
import { blockId } from './text-position'

/**
 * Marks the paragraph that is being read, for a style sheet that dims the others: the one with the caret where that is in
 * view, else the first that is.
 */
export function markCurrent(scroller: HTMLElement, blocks: readonly Block[], caret: number | null): void {
  const view = scroller.getBoundingClientRect()
  const atCaret = caret === null ? null : document.getElementById(blockId(blockAt(blocks, caret)))
  const box = atCaret?.getBoundingClientRect()
  const isInView = box !== undefined && box.bottom > view.top && box.top < view.bottom
  const current = isInView
    ? atCaret
    : document.getElementById(blockId(blockAt(blocks, firstOffsetInView(view, blocks))))
  if (current?.dataset.current !== undefined) return
  for (const element of document.querySelectorAll<HTMLElement>('[data-current]')) delete element.dataset.current
  if (current) current.dataset.current = ''
}
