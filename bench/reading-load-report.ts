import { atMost, type Budget } from './budgets'
import type { Work } from './main-thread-work'
import type { Size } from './page-size'
import type { Measurements } from './reading-load'
import { heap, mediansOf, nodes, wall, work } from './reading-medians'
import type { Peer } from './reading-pages'
import type { Findings } from './run-bench'
import { median, rounded, spread } from './statistics'
import { table } from './table'

const HEAD = ['main thread, ms', 'median', 'from … to', 'longest task', 'wall clock']

/**
 * The tables, figures and budgets of one load.
 * @param prefix what its figures' names begin with
 */
export function reportLoad(measured: Measurements, prefix: string): Findings {
  const { load, quoth, plain, recogito, hypothesis, additions } = measured
  const opening = table(HEAD, [
    row(
      'Quoth: text, and highlights in view',
      quoth.map(({ inView }) => inView),
    ),
    row(
      'Quoth: the same, then all annotations in memory',
      quoth.map(({ all }) => all),
    ),
    row(
      'bare paragraphs: text only',
      plain.map(({ text }) => text),
    ),
    ...peerRows('Recogito', recogito),
    ...peerRows('Hypothesis', hypothesis),
  ])
  const added = (runs: readonly Peer[]) => runs.flatMap(({ additions }) => additions)
  const adding = table(HEAD, [
    row(
      'Quoth: its highlight',
      additions.map(({ highlight }) => highlight),
    ),
    row(
      'Quoth: its highlight, then its card with all fields',
      additions.map(({ card }) => card),
    ),
    row('Recogito: its highlight', added(recogito)),
    row('Hypothesis: its highlight', added(hypothesis)),
  ])
  const memory = table(
    ['memory', 'script heap, MB', 'document nodes'],
    [
      sizeRow('Quoth', quoth),
      sizeRow('bare paragraphs', plain),
      sizeRow('Recogito', recogito),
      sizeRow('Hypothesis', hypothesis),
    ],
  )
  return {
    text: [
      `Opening ${load.name} (Quoth and bare ${quoth.length} runs each, Recogito ${recogito.length}, Hypothesis ${hypothesis.length})`,
      opening,
      `Adding one (${additions.length}, ${added(recogito).length} and ${added(hypothesis).length} times)`,
      adding,
      memory,
    ].join('\n\n'),
    figures: figuresOf(measured, prefix),
    budgets: budgetsOf(measured),
  }
}

function figuresOf(measured: Measurements, prefix: string): Record<string, number> {
  const { quoth, plain, recogito, hypothesis, additions } = measured
  const medians = mediansOf(measured)
  const figures = {
    quoth_open_ms: medians.open,
    quoth_open_wall_ms: wall(quoth.map(({ inView }) => inView)),
    quoth_open_all_ms: medians.openAll,
    bare_text_ms: medians.bare,
    bare_text_wall_ms: wall(plain.map(({ text }) => text)),
    recogito_text_ms: medians.recogito.text,
    recogito_annotations_ms: medians.recogito.load,
    hypothesis_text_ms: medians.hypothesis.text,
    hypothesis_annotations_ms: medians.hypothesis.load,
    quoth_add_median_ms: medians.add,
    quoth_add_worst_ms: medians.addWorst,
    quoth_add_wall_ms: wall(additions.map(({ highlight }) => highlight)),
    quoth_add_card_ms: medians.addCard,
    recogito_add_median_ms: medians.recogito.add,
    recogito_add_worst_ms: medians.recogito.addWorst,
    hypothesis_add_median_ms: medians.hypothesis.add,
    hypothesis_add_worst_ms: medians.hypothesis.addWorst,
    quoth_heap_mb: heap(quoth),
    bare_heap_mb: heap(plain),
    recogito_heap_mb: heap(recogito),
    hypothesis_heap_mb: heap(hypothesis),
    quoth_nodes: nodes(quoth),
    bare_nodes: nodes(plain),
    recogito_nodes: nodes(recogito),
    hypothesis_nodes: nodes(hypothesis),
  }
  const named = Object.entries(figures).map(([name, value]) => [`${prefix}${name}`, rounded(value)])
  return { ...Object.fromEntries(named), [`${prefix}open_ratio`]: rounded(medians.open / medians.bare, 3) }
}

function budgetsOf(measured: Measurements): Budget[] {
  const { open, bare, add, addWorst, recogito, hypothesis } = mediansOf(measured)
  const { annotations } = measured.load
  const name = (what: string) => `${annotations.toLocaleString('en')}: ${what}`
  const peers = { Recogito: recogito, Hypothesis: hypothesis }
  return [
    atMost(name('text and highlights ÷ bare text'), rounded(open / bare, 3), 0.5),
    atMost(name('adding one, median, ms'), rounded(add), 8),
    atMost(name('adding one, worst, ms'), rounded(addWorst), 16),
    ...Object.entries(peers).flatMap(([peer, its]) => [
      atMost(name(`text ÷ ${peer}’s text alone`), rounded(open / its.text, 3), 1),
      atMost(name(`highlights and text ÷ ${peer}’s`), rounded(open / (its.text + its.load), 3), 1),
      atMost(name(`adding one ÷ ${peer}’s`), rounded(add / its.add, 3), 1),
    ]),
  ]
}

function peerRows(name: string, runs: readonly Peer[]): string[][] {
  return [
    row(
      `${name}: text only`,
      runs.map(({ text }) => text),
    ),
    row(
      `${name}: then its annotations`,
      runs.map(({ load }) => load),
    ),
  ]
}

function row(name: string, runs: readonly Work[]): string[] {
  const works = runs.map(({ work }) => work)
  const longest = median(runs.map(({ longest }) => longest))
  return [name, work(runs).toFixed(1), spread(works, 1), longest.toFixed(1), wall(runs).toFixed(0)]
}

function sizeRow(name: string, runs: readonly { size: Size }[]): (string | number)[] {
  return [name, heap(runs).toFixed(1), nodes(runs)]
}
