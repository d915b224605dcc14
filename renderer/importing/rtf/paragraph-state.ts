import type { BlockShape } from '../draft'
import { headingOf, type StyleSheet } from './styles'

/** The deepest list there is in Word, and the longest number an item may have, in digits. */
const DEEPEST_LIST = 8
const NUMBER = /^\s*[([]?(\d{1,9})[.)\]]/u

/** What the current paragraph is, as control words tell; \pard sets it back. */
export class ParagraphState {
  readonly #styles: StyleSheet
  #shape: BlockShape | undefined
  #listed = false
  #level = 0
  #number = ''
  inTable = false

  constructor(styles: StyleSheet) {
    this.#styles = styles
  }

  /** Takes a control word; false where it is none of a paragraph's. */
  word(word: string, number: number | undefined): boolean {
    const on = number !== 0
    if (word === 'pard') this.#reset()
    else if (word === 's') this.#shape = this.#styles.shapeOf(number ?? 0)
    else if (word === 'outlinelevel') this.#shape = headingOf(number ?? 9)
    else if (word === 'ls') this.#listed = on
    else if (word === 'ilvl') this.#level = number ?? 0
    else if (word === 'intbl') this.inTable = on
    else return false
    return true
  }

  /** Takes the mark or number that programs write before an item for readers that don't know lists. */
  mark(text: string): void {
    this.#number += text
  }

  /** The shape of the paragraph that ends here. Its mark was its own; the rest holds for the next one too. */
  end(): BlockShape {
    const mark = this.#number
    this.#number = ''
    if (!this.#listed && mark.trim() === '') return this.#shape ?? { kind: 'paragraph' }
    const value = NUMBER.exec(mark)?.[1]
    const depth = Math.min(DEEPEST_LIST, Math.max(0, this.#level))
    return { kind: 'list-item', ordered: value !== undefined, depth, number: Number(value ?? 1) }
  }

  #reset(): void {
    this.#shape = undefined
    this.#listed = false
    this.#level = 0
    this.inTable = false
  }
}
