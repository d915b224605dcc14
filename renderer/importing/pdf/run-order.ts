import type { Run } from './run'

/** Whether most of the letters of a line's runs are written from right to left. Digits and marks are of either direction. */
export function isRightToLeft(runs: readonly Run[]): boolean {
  return runs.reduce((sum, run) => sum + (run.rtl ? letters(run) : -letters(run)), 0) > 0
}

function letters(run: Run): number {
  return run.text.match(/\p{L}/gu)?.length ?? 0
}

/**
 * A line's runs in the order of reading. pdf.js puts the letters inside a run in that order; which run comes first depends on
 * the line's direction, and runs against it keep their own (a number in Hebrew, a Hebrew name in English).
 */
export function inLogicalOrder(runs: readonly Run[], rtl: boolean): Run[] {
  const ordered = rtl ? [...runs].sort((a, b) => b.right - a.right) : [...runs]
  for (let start = 0; start < ordered.length; start += 1) {
    if (!runsAgainst(ordered[start], rtl)) continue
    let end = start + 1
    for (let index = end; index < ordered.length && !runsWith(ordered[index], rtl); index += 1) {
      if (runsAgainst(ordered[index], rtl)) end = index + 1
    }
    const against = ordered.slice(start, end).sort((a, b) => (rtl ? a.x - b.x : b.right - a.right))
    ordered.splice(start, end - start, ...against)
    start = end
  }
  return ordered
}

function runsAgainst(run: Run | undefined, rtl: boolean): boolean {
  return run !== undefined && run.rtl !== rtl && /[\p{L}\p{N}]/u.test(run.text)
}

function runsWith(run: Run | undefined, rtl: boolean): boolean {
  return run !== undefined && run.rtl === rtl && /\p{L}/u.test(run.text)
}
