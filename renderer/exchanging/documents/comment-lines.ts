import { FileChild, type IXmlableObject } from 'docx'

// Shared by all: what they are written as is read and never changed.
const PRESERVE = { _attr: { 'xml:space': 'preserve' } }
const RETURN = { 'w:cr': {} }

/**
 * Lines as one paragraph of a Word document, in the style of this id. It gives its XML by itself: as the library’s own
 * components, of which each line is four, the comments of ten thousand annotations take twice as long. Nor does a line
 * that is called as one of the library’s fields (“SECTION”) become that.
 */
export class CommentLines extends FileChild {
  readonly #style: string
  readonly #lines: readonly string[]

  constructor(style: string, lines: readonly string[]) {
    super('w:p')
    this.#style = style
    this.#lines = lines
  }

  override prepForXml(): IXmlableObject {
    const look = { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': this.#style } } }] }
    const run = this.#lines.flatMap((line, i) => {
      const text = { 'w:t': [PRESERVE, line] }
      return i === 0 ? [text] : [RETURN, text]
    })
    return { 'w:p': [look, { 'w:r': run }] }
  }
}
