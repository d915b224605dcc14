import type { BlockShape } from '../draft'

type OpenList = { indent: number; position: number }

/** Follows the lists of a plain text from item to item, to tell how deep each stands and which it is. */
export class ListCounter {
  #open: OpenList[] = []

  /** The shape of the next item, `indent` units in; `number` is the one written before it, 0 for a bullet. */
  next(indent: number, number: number): BlockShape {
    while ((this.#open.at(-1)?.indent ?? -1) > indent) this.#open.pop()
    let list = this.#open.at(-1)
    if (list === undefined || list.indent < indent) {
      list = { indent, position: 0 }
      this.#open.push(list)
    }
    list.position += 1
    return {
      kind: 'list-item',
      ordered: number > 0,
      depth: this.#open.length - 1,
      number: number > 0 ? number : list.position,
    }
  }

  /** Something else than an item came: the next item starts a list. */
  end(): void {
    this.#open = []
  }
}
