import { plainCharacters } from '../characters'
import type { Draft } from '../draft'
import { Fonts } from './fonts'
import { firstGroup, type Group, innerGroup } from './group'
import { ParagraphState } from './paragraph-state'
import { ParagraphWriter } from './paragraph-writer'
import { CHARACTERS, PASSED_OVER, SYMBOL_CHARACTERS } from './special-characters'
import { StyleSheet } from './styles'
import type { Token } from './tokens'

/** Deeper groups than any document's: what comes is kept on a list, which has to end somewhere. */
const DEEPEST = 100_000

/** Follows the tokens of an RTF document (RTF 1.9.1) and gathers its text. */
export class RtfDocument {
  title = ''
  author = ''
  codePage = 1252
  readonly #groups: Group[] = []
  #group: Group = firstGroup()
  readonly #body = new ParagraphWriter()
  readonly #notes: Draft[] = []
  #writer = this.#body
  readonly #fonts = new Fonts()
  readonly #styles = new StyleSheet()
  readonly #paragraph = new ParagraphState(this.#styles)
  #instruction = ''
  #skipping = 0
  #bytes: number[] = []
  #noteNumber = 0

  /** Its paragraphs in order, the notes after them. */
  drafts(): Draft[] {
    this.#flush()
    return [...this.#body.drafts(), ...this.#notes]
  }

  take(token: Token): void {
    switch (token.kind) {
      case 'byte':
        if (this.#skipping > 0) this.#skipping -= 1
        else this.#bytes.push(token.byte)
        return
      case 'open':
        this.#flush()
        this.#skipping = 0
        if (this.#groups.length < DEEPEST) this.#groups.push(this.#group)
        this.#group = innerGroup(this.#group)
        return
      case 'close':
        this.#flush()
        this.#skipping = 0
        this.#close()
        return
      case 'symbol':
        this.#symbol(token.symbol)
        return
      case 'word':
        // A word may come between the bytes of one character only if it changes nothing: text is decoded as far as it goes.
        if (this.#skipping > 0 && token.word !== 'u') this.#skipping -= 1
        this.#flush()
        this.#word(token.word, token.number)
    }
  }

  #symbol(symbol: string): void {
    if (symbol === '*') {
      this.#group.optional = true
      return
    }
    const character = SYMBOL_CHARACTERS.get(symbol)
    this.#flush()
    if (character !== undefined && this.#skipping > 0) this.#skipping -= 1
    else if (character !== undefined) this.#write(character)
    else if (symbol === '\n' || symbol === '\r') this.#endParagraph()
  }

  #word(word: string, number: number | undefined): void {
    const group = this.#group
    if (group.optional) {
      group.optional = false
      if (!this.#optionalDestination(word)) group.into = 'none'
      return
    }
    if (PASSED_OVER.has(word)) group.into = 'none'
    else if (group.into === 'none' && word !== 'shptxt') return
    else if (group.into === 'fonts') this.#fonts.word(word, number)
    else if (group.into === 'styles') this.#styles.word(word, number)
    else if (group.into === 'info') group.into = word === 'title' || word === 'author' ? word : 'info'
    else if (!this.#destination(word) && !this.#setting(word, number)) this.#character(word, number)
  }

  /** Destinations of later versions that hold text all the same. */
  #optionalDestination(word: string): boolean {
    if (word === 'fldinst') this.#beginInstruction()
    else if (word === 'ud') this.#group.into = this.#groups.at(-2)?.into ?? 'body'
    else return false
    return true
  }

  #destination(word: string): boolean {
    const group = this.#group
    if (word === 'fonttbl') group.into = 'fonts'
    else if (word === 'stylesheet') group.into = 'styles'
    else if (word === 'info') group.into = 'info'
    else if (word === 'listtext' || word === 'pntext') group.into = 'number'
    else if (word === 'field') group.field = {}
    else if (word === 'fldinst') this.#beginInstruction()
    else if (word === 'fldrslt') group.resultFrom = this.#writer.at
    else if (word === 'shptxt') group.into = 'body'
    else if (word === 'footnote') {
      group.into = 'note'
      this.#writer = new ParagraphWriter()
      this.#writer.write(`[${this.#noteNumber}] `, { bold: false, italic: false })
    } else return false
    return true
  }

  #beginInstruction(): void {
    this.#group.into = 'instruction'
    this.#instruction = ''
  }

  #setting(word: string, number: number | undefined): boolean {
    const group = this.#group
    const on = number !== 0
    if (word === 'b') group.bold = on
    else if (word === 'i') group.italic = on
    else if (word === 'v' || word === 'deleted') group.hidden = on
    else if (word === 'plain') this.#group = { ...group, bold: false, italic: false, hidden: false }
    else if (word === 'f') group.font = number ?? -1
    else if (word === 'uc') group.skip = Math.max(0, number ?? 1)
    else if (word === 'ansicpg') this.codePage = number ?? 1252
    else if (word === 'mac') this.codePage = 10000
    else return this.#paragraph.word(word, number)
    return true
  }

  #character(word: string, number: number | undefined): void {
    const character = CHARACTERS.get(word)
    if (word === 'u' && number !== undefined) {
      this.#write(String.fromCharCode(number & 0xffff))
      this.#skipping = this.#group.skip
    } else if (character !== undefined) this.#write(character)
    else if (word === 'chftn') this.#noteMark()
    else if (this.#group.into !== 'body' && this.#group.into !== 'note') return
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph()
    else if (word === 'cell' || word === 'nestcell') this.#writer.endCell()
    else if (word === 'row' || word === 'nestrow') this.#writer.endRow()
  }

  #noteMark(): void {
    // In the note itself the mark is there already.
    if (this.#group.into === 'note') return
    this.#noteNumber += 1
    this.#write(`[${this.#noteNumber}]`)
  }

  #endParagraph(): void {
    if (this.#paragraph.inTable) this.#writer.write(' ', { bold: false, italic: false })
    else this.#writer.endParagraph(this.#paragraph.end())
  }

  #close(): void {
    const { into, resultFrom } = this.#group
    const outer = this.#groups.pop() ?? firstGroup()
    if (into === 'styles') this.#styles.endStyle()
    if (into === 'instruction' && outer.into !== 'instruction' && outer.field) {
      const href = /^\s*HYPERLINK\s+"?(https?:\/\/[^"\s]+)/iu.exec(this.#instruction)?.[1]
      if (href !== undefined) outer.field.href = href
    }
    if (resultFrom !== undefined && outer.field?.href !== undefined) this.#writer.link(resultFrom, outer.field.href)
    if (into === 'note' && outer.into !== 'note') {
      this.#notes.push(...this.#writer.drafts())
      this.#writer = this.#body
    }
    this.#group = outer
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    const encoding = this.#fonts.encodingOf(this.#group.font, this.codePage)
    if (encoding !== null) this.#write(plainCharacters(new TextDecoder(encoding).decode(bytes)))
  }

  #write(text: string): void {
    const { into, hidden, bold, italic } = this.#group
    if (into === 'body' || into === 'note') {
      if (!hidden) this.#writer.write(text, { bold, italic })
    } else if (into === 'styles') this.#styles.text(text)
    else if (into === 'instruction') this.#instruction += text
    else if (into === 'number') this.#paragraph.mark(text)
    else if (into === 'title') this.title += text
    else if (into === 'author') this.author += text
  }
}
