import type { ArticleFormat } from '../domain/article'
import type { ImportFailure } from '../domain/problem'
import type { Result } from '../domain/result'
import type { Draft } from './draft'

/** What a file says of its article besides the text; `published` in ISO 8601, `language` in BCP 47, `url` http(s) only. */
export type Fields = {
  title?: string
  byline?: string
  published?: string
  url?: string
  site?: string
  language?: string
}

/** One article as a format's reader gives it: tidied drafts in the order of the original, what was taken out among them. */
export type Reading = {
  drafts: readonly Draft[]
  fields: Fields
  format: ArticleFormat
  /** The WHATWG label of the encoding that the text was in, lower case; `utf-8` where the format leaves no choice. */
  encoding: string
  /** Sentences for the person who imported it, of what was unsure while reading. */
  warnings: readonly string[]
  /** The title of the book that it is a chapter of. */
  collection?: string
}

/** What a file gives: one article, or several (the chapters of a book), or one sentence why none. */
export type ReadingResult = Result<readonly Reading[], ImportFailure>
