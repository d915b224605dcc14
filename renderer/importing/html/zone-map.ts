import type { TakenOutReason } from '../../domain/article'
import type { Masses } from './masses'
import { zoneOf } from './zones'

/** A part that holds more of the article's running text than this is the article, whatever it is called. */
const MOST = 0.4

/** Which part of the page each element stands in, looked up once an element. */
export class ZoneMap {
  readonly #masses: Masses
  readonly #zones = new Map<Element, TakenOutReason | undefined>()

  /** @param masses the running text of what is probably the article */
  constructor(masses: Masses) {
    this.#masses = masses
  }

  /** The outermost part that `start` stands in; undefined where it may be the article. */
  at(start: Element): TakenOutReason | undefined {
    const path: Element[] = []
    let found: TakenOutReason | undefined
    for (let element: Element | null = start; element; element = element.parentElement) {
      if (this.#zones.has(element)) {
        found = this.#zones.get(element)
        break
      }
      path.push(element)
    }
    for (const element of path.reverse()) {
      const mass = this.#masses.of.get(element) ?? 0
      if (found === undefined && mass <= MOST * this.#masses.total) found = zoneOf(element)
      this.#zones.set(element, found)
    }
    return found
  }
}
