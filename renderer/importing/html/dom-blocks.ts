import type { Mark } from '../../domain/article'
import { safeLink } from '../safe-link'
import { type BlockPlace, BlockWriter, type DomBlock } from './block-writer'
import { isBlock, isUnseen } from './dom-elements'
import { attributeOf, nameOf, type Visitor, walk } from './dom-walk'
import { ListNumbers } from './list-numbers'
import { rowsOnOneLine } from './table-rows'

const MARKS = new Map<string, Mark['kind']>([
  ...['em', 'i', 'cite', 'dfn', 'var'].map((name): [string, Mark['kind']] => [name, 'emphasis']),
  ...['strong', 'b'].map((name): [string, Mark['kind']] => [name, 'strong']),
  ...['code', 'kbd', 'samp', 'tt'].map((name): [string, Mark['kind']] => [name, 'code']),
])

const LEVELS = new Map<string, 1 | 2 | 3 | 4 | 5 | 6>([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
])

/**
 * The visible text below `root` as blocks in document order, tidied. A caption and the description of a picture are out.
 * @param base what relative links start from; without it they are shown as their words alone
 */
export function blocksOf(root: Element | DocumentFragment, base?: string): DomBlock[] {
  const reader = new BlockReader(root, base)
  walk(root, reader)
  return reader.finish()
}

/** What surrounds the text that is being read, told by the elements that it has entered and not left. */
class BlockReader implements Visitor {
  readonly #base: string | undefined
  readonly #root: Element
  readonly #rows: ReadonlySet<Element>
  readonly #writer = new BlockWriter()
  readonly #lists = new ListNumbers()
  /** The block elements around the text, innermost last. */
  readonly #blocks: Element[] = []
  readonly #headings: (1 | 2 | 3 | 4 | 5 | 6)[] = []
  /** Of each link around the text, whether it is marked as one. */
  readonly #links: boolean[] = []
  #quotes = 0
  #captions = 0
  #code = 0
  #oneLine = 0

  constructor(root: Element | DocumentFragment, base: string | undefined) {
    this.#root = root instanceof Element ? root : document.createElement('div')
    this.#base = base
    this.#rows = rowsOnOneLine(root)
  }

  finish(): DomBlock[] {
    this.#end()
    return this.#writer.blocks
  }

  enter(element: Element): boolean {
    const name = nameOf(element)
    if (isUnseen(element)) return false
    if (name === 'br') this.#break()
    else if (name === 'img') this.#image(element)
    if (name === 'br' || name === 'img') return false
    if (this.#oneLine === 0 && isBlock(element)) {
      this.#end()
      this.#blocks.push(element)
    } else if ((name === 'td' || name === 'th') && this.#writer.hasText) this.#writer.writeRaw(' | ')
    else if (isBlock(element)) this.#writer.write(' ', this.#place)
    if (this.#rows.has(element)) this.#oneLine += 1
    const level = LEVELS.get(name)
    if (level) this.#headings.push(level)
    this.#count(name, 1)
    this.#lists.enter(element, name)
    // In a block of code everything is code.
    const mark = this.#code === 0 ? MARKS.get(name) : undefined
    if (mark) this.#writer.openMark(mark, '')
    if (name === 'a') this.#openLink(element)
    if (name === 'q') this.#writer.write('“', this.#place)
    return true
  }

  text(value: string): void {
    if (this.#code === 0) {
      this.#writer.write(value, this.#place)
      return
    }
    value.split('\n').forEach((line, index) => {
      if (index > 0) this.#end()
      this.#writer.writeRaw(line.replace(/\r/g, ''))
    })
  }

  leave(element: Element): void {
    const name = nameOf(element)
    if (name === 'q') this.#writer.writeRaw('”')
    const mark = this.#code === 0 ? MARKS.get(name) : undefined
    if (mark) this.#writer.closeMark(mark)
    if (name === 'a') {
      if (this.#links.pop()) this.#writer.closeMark('link')
      this.#writer.closeLink()
    }
    if (this.#rows.has(element)) this.#oneLine -= 1
    if (this.#oneLine === 0 && isBlock(element)) {
      this.#end()
      this.#blocks.pop()
    } else if (isBlock(element)) this.#writer.write(' ', this.#place)
    if (LEVELS.has(name)) this.#headings.pop()
    this.#count(name, -1)
    this.#lists.leave(name)
  }

  #count(name: string, step: 1 | -1): void {
    if (name === 'blockquote') this.#quotes += step
    else if (name === 'figcaption') this.#captions += step
    else if (name === 'pre' || name === 'listing' || name === 'xmp') this.#code += step
  }

  #break(): void {
    if (this.#code > 0) this.#end()
    else this.#writer.break()
  }

  #image(element: Element): void {
    const description = attributeOf(element, 'alt')?.trim() ?? ''
    if (description !== '') this.#writer.image(description, this.#blocks.at(-1) ?? this.#root)
  }

  #openLink(element: Element): void {
    const href = safeLink(attributeOf(element, 'href'), this.#base)
    this.#links.push(href !== undefined)
    if (href !== undefined) this.#writer.openMark('link', href)
    this.#writer.openLink()
  }

  #end(): void {
    this.#writer.end(this.#place())
  }

  readonly #place = (): BlockPlace => {
    const element = this.#blocks.at(-1) ?? this.#root
    const out = this.#captions > 0 ? 'caption' : undefined
    const level = this.#headings.at(-1)
    if (this.#code > 0) return { shape: { kind: 'code' }, element, out }
    if (level) return { shape: { kind: 'heading', level }, element, out }
    const item = this.#oneLine > 0 || this.#captions > 0 ? null : this.#lists.take(this.#writer.hasText)
    return { shape: item ?? { kind: this.#quotes > 0 ? 'quote' : 'paragraph' }, element, out }
  }
}
