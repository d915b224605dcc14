/**
 * An article as Quoth knows it. Its canonical text is one string, the blocks' texts joined by one line feed; every
 * offset is in UTF-16 code units into that string, `end` exclusive.
 */

/** What a run of characters inside a block is, for showing it. */
export type Mark =
  | { kind: 'emphasis'; start: number; end: number }
  | { kind: 'strong'; start: number; end: number }
  | { kind: 'code'; start: number; end: number }
  | { kind: 'link'; start: number; end: number; href: string }

type Span = {
  start: number
  end: number
  /** In order of `start`; nested marks lie wholly inside each other. */
  marks: readonly Mark[]
}

/** One block of an article: `[start, end)` of the canonical text, without the line feed that follows it. */
export type Block =
  | ({ kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 } & Span)
  | ({ kind: 'paragraph' } & Span)
  | ({ kind: 'quote' } & Span)
  | ({ kind: 'code' } & Span)
  | ({ kind: 'list-item'; ordered: boolean; depth: number; number: number } & Span)

/**
 * Something of the original that is not of the article's own sentences: navigation, an advertisement, a caption. It is
 * no part of the canonical text, but nothing is thrown away: it stands folded before the block of index `before` (after
 * all of them where that is their number), and can be put back.
 */
export type TakenOut = { before: number; reason: TakenOutReason; text: string }

export const TAKEN_OUT_REASONS = ['title', 'page', 'promotion', 'credit', 'caption', 'image'] as const

/**
 * Why it was taken out. `title`: the title stands above the text already; `page`: what surrounds articles on a page (menus, comments, notices); `promotion`: links to other
 * stories, newsletters, share bars; `credit`: agencies, photographers, bylines and dates; `caption`: the words under a
 * picture; `image`: a picture that has only its own description.
 */
export type TakenOutReason = (typeof TAKEN_OUT_REASONS)[number]

/** The text of one revision of an article. `takenOut` is in the order in which it stood in the original. */
export type ArticleText = {
  article: string
  revision: number
  text: string
  blocks: readonly Block[]
  takenOut: readonly TakenOut[]
}

/** What is known of an article besides its text. Dates are ISO 8601, times milliseconds since 1970. */
export type Article = {
  id: string
  title: string
  /** True while the title was worked out from the text or the file's name, and nobody has confirmed it. */
  titleGuessed: boolean
  byline?: string
  site?: string
  url?: string
  published?: string
  language?: string
  /** What it was part of: the title of the book that it is a chapter of. */
  collection?: string
  format: ArticleFormat
  encoding: string
  fileName: string
  words: number
  /** Length of the canonical text, in UTF-16 code units. */
  length: number
  /** The newest revision of its text; the first is 1. */
  revision: number
  /** SHA-256 of the original bytes, in lower-case hexadecimal: what makes importing the same file twice harmless. */
  hash: string
  /** What the reader notes of the article as a whole, in Markdown; empty when there is nothing. */
  note: string
  /** Which of the articles in its file it is, from 0: a book has several. */
  part: number
  created: number
  updated: number
  /** When it was moved to the trash; 0 while it is in the library. */
  deleted: number
}

export const ARTICLE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'mail',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'json',
  'link',
] as const
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number]

/** The bytes an article was read from, kept so that a better importer can read them again. */
export type Original = { hash: string; bytes: Uint8Array; created: number; updated: number }

/** What reading a file gives, before it has a place in a library. */
export type ParsedArticle = {
  title: string
  titleGuessed: boolean
  byline?: string
  site?: string
  url?: string
  published?: string
  language?: string
  collection?: string
  format: ArticleFormat
  encoding: string
  words: number
  text: string
  blocks: readonly Block[]
  takenOut: readonly TakenOut[]
  /** Sentences for the person who imported it, of what was unsure while reading. */
  warnings: readonly string[]
}

/** What a file holds: articles, or, where it is an archive, files that are each read for themselves. */
export type ParsedFile =
  | { kind: 'articles'; articles: readonly ParsedArticle[] }
  | { kind: 'archive'; files: readonly { name: string; bytes: Uint8Array }[] }

/** A text of `characters` UTF-16 code units starts and ends each of its blocks here: throws if not, since that is a bug. */
export function assertBlocksCoverText(text: string, blocks: readonly Block[]): void {
  let expected = 0
  for (const block of blocks) {
    if (block.start !== expected || block.end < block.start)
      throw new Error(`A block starts at ${block.start}, not at ${expected}`)
    if (text.slice(block.start, block.end).includes('\n'))
      throw new Error(`The block at ${block.start} holds a line feed`)
    expected = block.end + 1
  }
  if (expected !== text.length + 1) throw new Error(`The blocks end at ${expected - 1}, the text at ${text.length}`)
}

/** The index of the block that holds `offset` (a line feed belongs to the block before it). */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const block = blocks[middle]
    if (block && block.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
