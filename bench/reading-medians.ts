import type { Work } from './main-thread-work'
import type { Size } from './page-size'
import type { Measurements } from './reading-load'
import type { Peer } from './reading-pages'
import { median, worst } from './statistics'

/** The medians of what was measured with one load, in milliseconds. */
export function mediansOf({ quoth, plain, recogito, hypothesis, additions }: Measurements) {
  return {
    open: work(quoth.map(({ inView }) => inView)),
    openAll: work(quoth.map(({ all }) => all)),
    add: work(additions.map(({ highlight }) => highlight)),
    addWorst: worst(additions.map(({ highlight }) => highlight.work)),
    addCard: work(additions.map(({ card }) => card)),
    bare: work(plain.map(({ text }) => text)),
    recogito: mediansOfPeer(recogito),
    hypothesis: mediansOfPeer(hypothesis),
  }
}

function mediansOfPeer(runs: readonly Peer[]) {
  const additions = runs.flatMap(({ additions }) => additions)
  return {
    text: work(runs.map(({ text }) => text)),
    load: work(runs.map(({ load }) => load)),
    add: work(additions),
    addWorst: worst(additions.map(({ work }) => work)),
  }
}

/** The median heap of their pages' scripts, in megabytes. */
export function heap(runs: readonly { size: Size }[]): number {
  return median(runs.map(({ size }) => size.heap))
}

/** The median number of nodes in their pages. */
export function nodes(runs: readonly { size: Size }[]): number {
  return median(runs.map(({ size }) => size.nodes))
}

/** The median work of these runs, in milliseconds. */
export function work(runs: readonly Work[]): number {
  return median(runs.map(({ work }) => work))
}

/** The median time by the clock of these runs, in milliseconds. */
export function wall(runs: readonly Work[]): number {
  return median(runs.map(({ wall }) => wall))
}
