import type { BlockShape } from '../draft'

/** What a paragraph's style says it is: a heading, a quotation, or nothing in particular. */
export type StyleShape = BlockShape | undefined

const LEVELS = [1, 2, 3, 4, 5, 6] as const

/** The heading of an outline level, counted from 0; undefined for body text (9). */
export function headingOf(outlineLevel: number): StyleShape {
  const level = LEVELS[outlineLevel]
  return level === undefined ? undefined : { kind: 'heading', level }
}

/** What a style of that name is. Word writes the English names of its own styles in RTF, whatever language it speaks. */
export function shapeOfStyle(name: string): StyleShape {
  const level = /^heading (\d)/iu.exec(name)?.[1]
  if (level !== undefined) return headingOf(Number(level) - 1)
  if (/^title\b/iu.test(name)) return { kind: 'heading', level: 1 }
  return /^(?:intense )?quote\b|^block (?:text|quote)/iu.test(name) ? { kind: 'quote' } : undefined
}

/** A document's style sheet as its control words and names come in. */
export class StyleSheet {
  readonly #shapes = new Map<number, StyleShape>()
  #number = 0
  #outline: StyleShape
  #name = ''

  word(word: string, number: number | undefined): void {
    if (word === 's' && number !== undefined) this.#number = number
    else if (word === 'outlinelevel' && number !== undefined) this.#outline = headingOf(number)
  }

  text(text: string): void {
    this.#name += text
  }

  /** Ends the style that came in; the next is paragraph style 0 unless it says otherwise. */
  endStyle(): void {
    this.#shapes.set(this.#number, shapeOfStyle(this.#name.replace(/;.*$/u, '').trim()) ?? this.#outline)
    this.#number = 0
    this.#outline = undefined
    this.#name = ''
  }

  shapeOf(number: number): StyleShape {
    return this.#shapes.get(number)
  }
}
