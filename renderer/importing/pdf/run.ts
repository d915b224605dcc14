/**
 * A run of characters in one font as it lies on a page. Lengths are in points, from the top left corner of the page turned so
 * that the run reads from left to right; `y` is its baseline.
 */
export type Run = {
  text: string
  x: number
  right: number
  y: number
  size: number
  font: string
  rtl: boolean
  /** By how many degrees the page has to be turned for it. */
  turn: number
}

/** A page's runs in the order in which they are drawn, mostly that of reading, and its height in points. */
export type PageRuns = { runs: readonly Run[]; height: number; language: string | null }
