import { codePageOf, encodingOf, SYMBOLS } from './code-pages'

/** A document's font table: which encoding text in a font has. */
export class Fonts {
  readonly #characterSets = new Map<number, number>()
  #last = 0

  word(word: string, number: number | undefined): void {
    if (number === undefined) return
    if (word === 'f') this.#last = number
    else if (word === 'fcharset') this.#characterSets.set(this.#last, number)
  }

  /** The WHATWG label of the encoding of text in a font; null where its characters are pictures. */
  encodingOf(font: number, codePage: number): string | null {
    const characterSet = this.#characterSets.get(font) ?? 0
    return characterSet === SYMBOLS ? null : encodingOf(codePageOf(characterSet) ?? codePage)
  }
}
