import type { Mark } from '../../domain/article'
import { type BlockShape, type Draft, tidy } from '../draft'

/** How characters are set. */
export type Setting = { bold: boolean; italic: boolean }

/** Gathers text into paragraphs, rows of a table and notes, as control words end them. */
export class ParagraphWriter {
  readonly #drafts: Draft[] = []
  #text = ''
  #marks: Mark[] = []
  #cells: { text: string; marks: Mark[] }[] = []

  /** Where the next character of this paragraph stands, in UTF-16 units. */
  get at(): number {
    return this.#text.length
  }

  write(text: string, { bold, italic }: Setting): void {
    const start = this.#text.length
    this.#text += this.#text.endsWith(' ') ? text.replace(/^ +/u, '') : text
    if (bold) this.#mark({ kind: 'strong', start, end: this.#text.length })
    if (italic) this.#mark({ kind: 'emphasis', start, end: this.#text.length })
  }

  link(start: number, href: string): void {
    if (start < this.#text.length) this.#marks.push({ kind: 'link', start, end: this.#text.length, href })
  }

  endParagraph(shape: BlockShape): void {
    this.#add({ shape, text: this.#text, marks: this.#marks })
    this.#text = ''
    this.#marks = []
  }

  endCell(): void {
    this.#cells.push({ text: this.#text, marks: this.#marks })
    this.#text = ''
    this.#marks = []
  }

  /** A row is a paragraph, its cells parted by a bar. */
  endRow(): void {
    let text = ''
    const marks: Mark[] = []
    for (const cell of this.#cells) {
      if (cell.text.trim() === '') continue
      if (text !== '') text += ' | '
      for (const mark of cell.marks)
        marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length })
      text += cell.text
    }
    this.#cells = []
    this.#add({ shape: { kind: 'paragraph' }, text, marks })
  }

  drafts(): Draft[] {
    if (this.#cells.length > 0) this.endRow()
    this.endParagraph({ kind: 'paragraph' })
    return this.#drafts
  }

  #add(draft: Draft): void {
    // Characters of private use are a symbol font’s pictures. Marks keep their places: others are left out one by one.
    const text = draft.text.replace(/[\ue000-\uf8ff]/gu, ' ')
    const tidied = tidy({ ...draft, text })
    if (tidied) this.#drafts.push({ ...tidied, text: tidied.text })
  }

  #mark(mark: Mark): void {
    const last = this.#marks.findLast(({ kind }) => kind === mark.kind)
    if (last && last.end === mark.start) last.end = mark.end
    else this.#marks.push(mark)
  }
}
