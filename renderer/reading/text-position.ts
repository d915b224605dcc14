import { type Block, blockAt } from '../domain/article'

/**
 * Between offsets in an article's canonical text (UTF-16 code units) and places in the elements that show it. The
 * elements hold the blocks' text exactly, so both ways are a matter of counting.
 */

/** The id of the element that shows the block of this index. */
export function blockId(index: number): string {
  return `block-${index}`
}

/** The place in the text nodes that shows `offset`; null while the block is not rendered. */
export function placeOf(blocks: readonly Block[], offset: number): { node: Text; offset: number } | null {
  const index = blockAt(blocks, offset)
  const block = blocks[index]
  const element = document.getElementById(blockId(index))
  if (block === undefined || element === null) return null
  let left = Math.min(offset, block.end) - block.start
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last === null ? null : { node: last, offset: last.length }
}

/** The DOM range over `[start, end)`; null while either end is not rendered. */
export function rangeOf(blocks: readonly Block[], start: number, end: number): Range | null {
  const from = placeOf(blocks, start)
  const to = placeOf(blocks, end)
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/**
 * The offset in the text that a place in the DOM stands for; null outside the text. A place between elements (as a
 * triple click leaves one) counts as the start of the text that follows it inside the surface, or the end of it all.
 */
export function offsetOf(surface: Element, blocks: readonly Block[], node: Node, offset: number): number | null {
  if (!surface.contains(node)) return null
  const point = document.createRange()
  point.setStart(node, offset)
  const inside = node instanceof Element ? node : node.parentElement
  const element = inside?.closest<HTMLElement>('[id^="block-"]')
  if (element !== null && element !== undefined && surface.contains(element)) {
    const block = blocks[Number(element.id.slice('block-'.length))]
    if (block === undefined) return null
    const before = document.createRange()
    before.setStart(element, 0)
    before.setEnd(node, offset)
    return Math.min(block.end, block.start + before.toString().length)
  }
  for (const candidate of surface.querySelectorAll<HTMLElement>('[id^="block-"]')) {
    if (point.comparePoint(candidate, 0) >= 0) return blocks[Number(candidate.id.slice('block-'.length))]?.start ?? null
  }
  return blocks.at(-1)?.end ?? null
}
