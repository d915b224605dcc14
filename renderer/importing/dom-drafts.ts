import type { Draft } from './draft'
import { blocksOf } from './html/dom-blocks'

/**
 * The visible text of a tree from an inert document (DOMParser's), as tidied drafts in document order: every block that the
 * tree shows, captions and the descriptions of pictures `out`. Takes time in proportion to the tree; nothing is changed in it.
 * @param root an element or a fragment
 * @param base the address that relative links start from; without it they are shown as their words alone
 */
export function draftsOf(root: Element | DocumentFragment, base?: string): Draft[] {
  return blocksOf(root, base).map(({ draft }) => draft)
}
