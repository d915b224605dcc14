import { massOf } from './block-features'
import type { DomBlock } from './block-writer'
import { massesOf } from './masses'
import { ZoneMap } from './zone-map'

/**
 * The running text of the `<article>` around `start`, in no part of it that is called otherwise; nothing where there is none.
 * The items of its lists are as often links to other stories as they are the story.
 */
export function articleElement(blocks: readonly DomBlock[], start: Element | undefined): ReadonlySet<DomBlock> {
  const element = start?.closest('article')
  if (!element) return new Set()
  const running = blocks.filter(
    (block) => massOf(block) > 0 && block.draft.shape.kind !== 'list-item' && element.contains(block.element),
  )
  const zones = new ZoneMap(massesOf(running))
  return new Set(running.filter((block) => zones.at(block.element) === undefined))
}
