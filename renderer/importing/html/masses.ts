import { massOf } from './block-features'
import type { DomBlock } from './block-writer'

/** How much running text each element holds, of those that hold any, and all of them together. */
export type Masses = { of: Map<Element, number>; total: number }

/** Adds up the running text of `blocks` for every element around them. The page's depth (512 at most) bounds the time. */
export function massesOf(blocks: Iterable<DomBlock>): Masses {
  const of = new Map<Element, number>()
  let total = 0
  for (const block of blocks) {
    const mass = massOf(block)
    if (mass === 0) continue
    total += mass
    for (let element: Element | null = block.element; element; element = element.parentElement)
      of.set(element, (of.get(element) ?? 0) + mass)
  }
  return { of, total }
}

/** The innermost element around `start` or itself that holds at least `share` of the text. */
export function holderOf(masses: Masses, share: number): Element | null {
  let best: Element | null = null
  let least = Number.POSITIVE_INFINITY
  // Of the elements that hold enough the innermost comes last, and holds least.
  for (const [element, mass] of masses.of) {
    if (mass < share * masses.total || mass > least) continue
    if (mass === least && best && !best.contains(element)) continue
    best = element
    least = mass
  }
  return best
}
