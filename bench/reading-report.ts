import { atMost } from './budgets'
import type { Work } from './main-thread-work'
import type { Size } from './page-size'
import type { Peer } from './reading-pages'
import type { Addition, Opening } from './reading-quoth'
import type { Findings } from './run-bench'
import { median, rounded, spread, worst } from './statistics'
import { table } from './table'

/** Everything that was measured, a value a run. */
export type Measurements = {
  quoth: Opening[]
  plain: { text: Work; size: Size }[]
  recogito: Peer[]
  additions: Addition[]
}

const HEAD = ['main thread, ms', 'median', 'from … to', 'longest task', 'wall clock']

/** The tables, figures and budgets of these measurements. */
export function report({ quoth, plain, recogito, additions }: Measurements): Findings {
  const inView = quoth.map(({ inView }) => inView)
  const bare = plain.map(({ text }) => text)
  const ourAdditions = additions.map(({ highlight }) => highlight)
  const cards = additions.map(({ card }) => card)
  const peerAdditions = recogito.flatMap(({ additions }) => additions)
  const ratio = rounded(work(inView) / work(bare), 3)
  const opening = table(HEAD, [
    row('Quoth: text, and highlights in view', inView),
    row(
      'Quoth: the same, then all 10,000 in memory',
      quoth.map(({ all }) => all),
    ),
    row('bare paragraphs: text only', bare),
    row(
      'Recogito: text only',
      recogito.map(({ text }) => text),
    ),
    row(
      'Recogito: then its annotations',
      recogito.map(({ load }) => load),
    ),
  ])
  const adding = table(HEAD, [
    row('Quoth: its highlight', ourAdditions),
    row('Quoth: then its card with all fields', cards),
    row('Recogito: its highlight', peerAdditions),
  ])
  const sizes = [
    ['Quoth', quoth],
    ['bare paragraphs', plain],
    ['Recogito', recogito],
  ] as const
  const memory = table(
    ['memory', 'script heap, MB', 'document nodes'],
    sizes.map(([name, runs]) => [
      name,
      median(runs.map(({ size }) => size.heap)).toFixed(1),
      median(runs.map(({ size }) => size.nodes)),
    ]),
  )
  const addMedian = rounded(work(ourAdditions))
  const addWorst = rounded(worst(ourAdditions.map(({ work }) => work)))
  return {
    text: [
      `Opening 100,000 words with 10,000 annotations (Quoth and bare ${quoth.length} runs each, Recogito ${recogito.length})`,
      opening,
      `Adding one (${additions.length} and ${peerAdditions.length} times)`,
      adding,
      memory,
    ].join('\n\n'),
    figures: {
      quoth_open_ms: rounded(work(inView)),
      quoth_open_wall_ms: rounded(wall(inView)),
      quoth_open_all_ms: rounded(work(quoth.map(({ all }) => all))),
      bare_text_ms: rounded(work(bare)),
      bare_text_wall_ms: rounded(wall(bare)),
      open_ratio: ratio,
      recogito_text_ms: rounded(work(recogito.map(({ text }) => text))),
      recogito_annotations_ms: rounded(work(recogito.map(({ load }) => load))),
      quoth_add_median_ms: addMedian,
      quoth_add_worst_ms: addWorst,
      quoth_add_wall_ms: rounded(wall(ourAdditions)),
      quoth_add_card_ms: rounded(work(cards)),
      recogito_add_median_ms: rounded(work(peerAdditions)),
      recogito_add_worst_ms: rounded(worst(peerAdditions.map(({ work }) => work))),
      quoth_heap_mb: rounded(median(quoth.map(({ size }) => size.heap))),
      bare_heap_mb: rounded(median(plain.map(({ size }) => size.heap))),
      recogito_heap_mb: rounded(median(recogito.map(({ size }) => size.heap))),
      quoth_nodes: median(quoth.map(({ size }) => size.nodes)),
      bare_nodes: median(plain.map(({ size }) => size.nodes)),
      recogito_nodes: median(recogito.map(({ size }) => size.nodes)),
    },
    budgets: [
      atMost('text and highlights ÷ bare text', ratio, 0.5),
      atMost('adding one, median, ms', addMedian, 8),
      atMost('adding one, worst, ms', addWorst, 16),
    ],
  }
}

function row(name: string, runs: readonly Work[]): string[] {
  const works = runs.map(({ work }) => work)
  const longest = median(runs.map(({ longest }) => longest))
  return [name, work(runs).toFixed(1), spread(works, 1), longest.toFixed(1), wall(runs).toFixed(0)]
}

function work(runs: readonly Work[]): number {
  return median(runs.map(({ work }) => work))
}

function wall(runs: readonly Work[]): number {
  return median(runs.map(({ wall }) => wall))
}
