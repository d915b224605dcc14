import type { BlockShape } from '../draft'
import { attributeOf } from './dom-walk'

type List = { ordered: boolean; next: number }

/** Counts the items of lists on the way through a tree, as HTML numbers them. */
export class ListNumbers {
  #lists: List[] = []
  #pending: BlockShape | null = null

  /** Tells it of an element that begins. */
  enter(element: Element, name: string): void {
    if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') {
      const start = Number.parseInt(attributeOf(element, 'start') ?? '', 10)
      this.#lists.push({ ordered: name === 'ol', next: Number.isFinite(start) ? Math.max(0, start) : 1 })
      this.#pending = null
    }
    if (name !== 'li') return
    const list = this.#lists.at(-1) ?? { ordered: false, next: 1 }
    const value = Number.parseInt(attributeOf(element, 'value') ?? '', 10)
    const number = list.ordered && Number.isFinite(value) ? Math.max(0, value) : list.next
    list.next = number + 1
    const depth = Math.max(0, this.#lists.length - 1)
    this.#pending = { kind: 'list-item', ordered: list.ordered, depth, number }
  }

  /** Tells it of an element that ends. */
  leave(name: string): void {
    if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') this.#lists.pop()
    if (name === 'li') this.#pending = null
  }

  /** The shape of an item's first block, once; null for every other. Where there is `text` the block uses it up. */
  take(text: boolean): BlockShape | null {
    const shape = this.#pending
    if (text) this.#pending = null
    return shape
  }
}
