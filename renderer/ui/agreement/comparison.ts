import type { Agreement } from '../../agreement/agreement'
import type { Disagreement } from '../../agreement/disagreements'
import type { ExchangeFile } from '../import/exchange-file'

/** An article that is in both libraries, with at least one annotation. */
export type ComparedArticle = {
  id: string
  title: string
  /** How many annotations each has on the text that is read here, and how many of them are on the same passages. */
  mine: number
  theirs: number
  matched: number
  /** How many more they have, whose words are not in the text that is read here. */
  lost: number
  agreement: Agreement
  disagreements: readonly Disagreement[]
}

/** A colleague's library beside one's own. */
export type ComparedLibraries = {
  /** How many articles are in both. */
  common: number
  /** Those of them in which something is annotated, by title. */
  articles: readonly ComparedArticle[]
  /** The figures of all articles that both annotated, taken together. */
  together: Agreement
  /** The titles of the articles that are in only one of the libraries, and annotated there. */
  onlyMine: readonly string[]
  onlyTheirs: readonly string[]
}

/**
 * A comparison with the file of this name: while it is made, why there is none, or what came of it, when (milliseconds since
 * 1970), and the file, to compare again.
 */
export type Comparison = { file: string } & (
  | { kind: 'running' }
  | { kind: 'failed'; reason: string }
  | { kind: 'made'; at: number; exchange: ExchangeFile; compared: ComparedLibraries }
)

/** Whether both annotated an article: one that only one of them has come to says nothing of how far they agree. */
export function isByBoth({ mine, theirs }: ComparedArticle): boolean {
  return mine > 0 && theirs > 0
}
