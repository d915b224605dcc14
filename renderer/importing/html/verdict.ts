import type { TakenOutReason } from '../../domain/article'

/** What a block is to the article: `in` it, or why it is out. */
export type Verdict = 'in' | TakenOutReason
