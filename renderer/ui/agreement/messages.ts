import type { Disagreement } from '../../agreement/disagreements'
import type { ExchangeFile } from '../import/exchange-file'
import type { ComparedArticle, ComparedLibraries } from './comparison'

/** What the window asks of the worker that compares: to compare this file with the library as it is on the disk. */
export type ComparingRequest = ExchangeFile

/** What the worker answers. What they disagree on comes in parts, by the article’s id: to take one is work for the window. */
export type ComparingAnswer =
  | { kind: 'disagreements'; article: string; disagreements: readonly Disagreement[] }
  | {
      kind: 'compared'
      compared: Omit<ComparedLibraries, 'articles'>
      articles: Omit<ComparedArticle, 'disagreements'>[]
    }
  | { kind: 'refused'; message: string }
