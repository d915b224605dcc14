import type { Block } from '../domain/article'
import { blockId } from './text-position'

/**
 * How far beyond the viewport highlights are kept while the text scrolls, in CSS pixels, and the sections rendered always:
 * more than a compositor scrolls before we hear of it.
 */
export const WHILE_SCROLLING = 1000

/** The same for highlights where the text rests: no scroll begins faster, and each is painted again with every change. */
export const AT_REST = 200

/** How much of a block may still show at the top while the next one counts as being read, in CSS pixels. */
const TOP_EDGE = 130

/** The part of the text that is in view or up to `beyond` CSS pixels from it: UTF-16 offsets, whole blocks. */
export function textNearViewport(
  surface: Element,
  viewport: DOMRect,
  blocks: readonly Block[],
  beyond: number,
): { start: number; end: number } {
  const sections = surface.querySelectorAll<HTMLElement>('.text-section')
  const { first, after } = sectionsNear(sections, viewport, beyond)
  const from = firstBlockOf(sections[first])
  const to = after < sections.length ? firstBlockOf(sections[after]) : blocks.length
  const top = firstWhere(to - from, (i) => bottomOf(from + i) > viewport.top - beyond) + from
  const bottom = firstWhere(to - top, (i) => topOf(top + i) > viewport.bottom + beyond) + top
  return { start: blocks[top]?.start ?? 0, end: blocks[bottom - 1]?.end ?? 0 }
}

/**
 * Has the sections near the viewport rendered in the very frame that shows them. The browser by itself would find only in
 * that frame that they are in view, and show them in the next one.
 */
export function renderNear(surface: Element, viewport: DOMRect): void {
  const sections = surface.querySelectorAll<HTMLElement>('.text-section')
  // Once rendered they have another height, and with it others may be near.
  for (let tries = 0, added = true; added && tries < 3; tries++) {
    const { first, after } = sectionsNear(sections, viewport, WHILE_SCROLLING)
    added = false
    sections.forEach((section, i) => {
      const isNear = first <= i && i < after
      if (section.hasAttribute('data-near') === isNear) return
      section.toggleAttribute('data-near', isNear)
      added ||= isNear
    })
  }
}

/** The offset of the first block that reaches into the viewport: what is kept as the reading position. */
export function firstOffsetInView(viewport: DOMRect, blocks: readonly Block[]): number {
  const edge = viewport.top + TOP_EDGE
  // Sections first: a block's own place would have the browser lay out a section that it skips.
  const sections = document.querySelectorAll<HTMLElement>('.text-section')
  const section = firstWhere(sections.length, (i) => (sections[i]?.getBoundingClientRect().bottom ?? 0) > edge)
  const from = firstBlockOf(sections[section])
  const to = section + 1 < sections.length ? firstBlockOf(sections[section + 1]) : blocks.length
  return blocks[firstWhere(to - from, (i) => bottomOf(from + i) > edge) + from]?.start ?? 0
}

/** The indexes of the first section in view or up to `beyond` CSS pixels from it, and of the one after the last. */
function sectionsNear(
  sections: NodeListOf<HTMLElement>,
  viewport: DOMRect,
  beyond: number,
): { first: number; after: number } {
  return {
    first: firstWhere(
      sections.length,
      (i) => (sections[i]?.getBoundingClientRect().bottom ?? 0) > viewport.top - beyond,
    ),
    after: firstWhere(
      sections.length,
      (i) => (sections[i]?.getBoundingClientRect().top ?? 0) > viewport.bottom + beyond,
    ),
  }
}

function firstBlockOf(section: HTMLElement | undefined): number {
  return Number(section?.dataset.firstBlock ?? 0)
}

function topOf(index: number): number {
  return document.getElementById(blockId(index))?.getBoundingClientRect().top ?? 0
}

function bottomOf(index: number): number {
  return document.getElementById(blockId(index))?.getBoundingClientRect().bottom ?? 0
}

function firstWhere(length: number, condition: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (condition(middle)) high = middle
    else low = middle + 1
  }
  return low
}
