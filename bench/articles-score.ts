import type { Segments } from './articles-corpus'

/** How much of what should be found was found, and how much of what was found should be. */
export type Score = { precision: number; recall: number; f1: number; pages: number }

/**
 * Compares whole bodies by runs of four words, each page counting the same: the method of Scrapinghub's
 * article-extraction-benchmark.
 */
export function scoreBodies(bodies: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Score {
  const precisions: number[] = []
  const recalls: number[] = []
  for (const [key, body] of bodies) {
    const { both, extra, missing } = compared(runsOf(body), runsOf(found.get(key) ?? ''))
    if (both + extra > 0) precisions.push(both / (both + extra))
    if (both + missing > 0) recalls.push(both / (both + missing))
  }
  return scoreOf(mean(precisions), mean(recalls), bodies.size)
}

/** Counts the sentences that have to be found and those that must not be, over all pages: trafilatura's method. */
export function scoreSegments(segments: readonly Segments[], found: ReadonlyMap<string, string>): Score {
  let [right, wrong, missing] = [0, 0, 0]
  for (const { key, wanted, unwanted } of segments) {
    const text = oneLine(found.get(key) ?? '')
    const hits = wanted.filter((segment) => text.includes(oneLine(segment))).length
    right += hits
    missing += wanted.length - hits
    wrong += unwanted.filter((segment) => text.includes(oneLine(segment))).length
  }
  return scoreOf(right / (right + wrong), right / (right + missing), segments.length)
}

function scoreOf(precision: number, recall: number, pages: number): Score {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), pages }
}

function runsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const runs = new Map<string, number>()
  for (let index = 0; index < Math.max(1, words.length - 3); index += 1) {
    const run = words.slice(index, index + 4).join('\u0001')
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function compared(truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>) {
  let [both, extra, missing] = [0, 0, 0]
  for (const run of new Set([...truth.keys(), ...found.keys()])) {
    const [a, b] = [truth.get(run) ?? 0, found.get(run) ?? 0]
    both += Math.min(a, b)
    extra += Math.max(0, b - a)
    missing += Math.max(0, a - b)
  }
  return { both, extra, missing }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
