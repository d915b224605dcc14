import type { Mark, TakenOutReason } from '../../domain/article'
import { type BlockShape, type Draft, tidy } from '../draft'

/** A block of a page's text: its draft, the innermost block element around its start, and how much of it is links. */
export type DomBlock = { draft: Draft; element: Element; linked: number }

/** What the next block will be. */
export type BlockPlace = { shape: BlockShape; element: Element; out: TakenOutReason | undefined }

type OpenMark = { kind: Mark['kind']; href: string; start: number; depth: number }

/** Gathers running text into blocks: white space as a browser shows it, marks that go on over the end of a block. */
export class BlockWriter {
  readonly blocks: DomBlock[] = []
  #parts: string[] = []
  #length = 0
  #linked = 0
  #space = false
  #breaks = 0
  #marks: Mark[] = []
  #open = new Map<Mark['kind'], OpenMark>()
  #links = 0
  #images: Draft[] = []
  #imageElement: Element | undefined

  /** Whether the block that is being written has any text. */
  get hasText(): boolean {
    return this.#length > 0
  }

  /** Adds running text, its white space collapsed; `place` is asked for where it begins a new paragraph after two breaks. */
  write(value: string, place: () => BlockPlace): void {
    const text = value.replace(/\u00ad/g, '').replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, ' ')
    const words = text.trim()
    if (words === '' && !/[^ ]/.test(text)) {
      if (text !== '') this.#space = true
      return
    }
    if (this.#breaks > 1) this.end(place())
    this.#breaks = 0
    const body = text.startsWith(' ') ? text.slice(1) : text
    const apart = this.#space || text.startsWith(' ')
    if (apart && this.#length > 0 && !this.#parts.at(-1)?.endsWith(' ')) this.#add(' ')
    this.#space = body.endsWith(' ')
    this.#add(this.#space ? body.slice(0, -1) : body)
  }

  /** Adds text as it stands. */
  writeRaw(text: string): void {
    this.#add(text)
  }

  /** A line break: a space, and the second in a row parts paragraphs. */
  break(): void {
    this.#breaks += 1
    this.#space = true
  }

  /** Opens a mark; one of a kind inside another of that kind says nothing new. */
  openMark(kind: Mark['kind'], href: string): void {
    const open = this.#open.get(kind)
    if (open) open.depth += 1
    else this.#open.set(kind, { kind, href, start: this.#nextStart(), depth: 1 })
  }

  /** Closes the mark of that kind that was opened last. */
  closeMark(kind: Mark['kind']): void {
    const open = this.#open.get(kind)
    if (!open) return
    open.depth -= 1
    if (open.depth > 0) return
    this.#open.delete(kind)
    this.#keep(open)
  }

  /** Counts the text up to `closeLink` as a link's, wherever the link leads. */
  openLink(): void {
    this.#links += 1
  }

  closeLink(): void {
    this.#links -= 1
  }

  /** A picture's own description, which stands after the block it is in. */
  image(text: string, element: Element): void {
    this.#images.push({ shape: { kind: 'paragraph' }, text, marks: [], out: 'image' })
    this.#imageElement ??= element
  }

  /** Ends the block, if there is any text in it. */
  end(place: BlockPlace): void {
    for (const open of this.#open.values()) {
      this.#keep(open)
      open.start = 0
    }
    if (this.#length > 0) {
      const { shape, element, out } = place
      const draft = tidy({ shape, text: this.#parts.join(''), marks: this.#marks, ...(out !== undefined && { out }) })
      if (draft) this.blocks.push({ draft, element, linked: this.#linked })
    }
    this.#parts = []
    this.#marks = []
    this.#length = 0
    this.#linked = 0
    this.#space = false
    this.#breaks = 0
    for (const image of this.#images) {
      const draft = tidy(image)
      if (draft) this.blocks.push({ draft, element: this.#imageElement ?? place.element, linked: 0 })
    }
    this.#images = []
    this.#imageElement = undefined
  }

  #add(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
    if (this.#links > 0) this.#linked += text.length
  }

  #nextStart(): number {
    return this.#space && this.#length > 0 ? this.#length + 1 : this.#length
  }

  #keep({ kind, href, start }: OpenMark): void {
    const end = this.#length
    if (start >= end) return
    this.#marks.push(kind === 'link' ? { kind, start, end, href } : { kind, start, end })
  }
}
