import { atMost } from './budgets'
import { measureBulk } from './bulk-quoth'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'
import { median, worst } from './statistics'
import { table } from './table'

// How the window goes on painting while 10,000 records change at once, and how long it takes until they are saved.

const WORDS = 100_000
const ANNOTATIONS = 10_000

/** The longest that a frame may take, in milliseconds: three of a display that shows 60 a second. */
const LONGEST = 50

await runBench('bulk', () => inScratch(measure))

async function measure(scratch: string): Promise<Findings> {
  const steps = await measureBulk(scratch, WORDS, ANNOTATIONS)
  const measured = steps.map(({ name, frames: { lengths }, saved }) => ({
    name,
    lengths,
    saved: Math.round(saved),
    longest: Math.round(worst(lengths)),
  }))
  const rows = measured.map(({ name, lengths, saved, longest }) => [
    name,
    lengths.length,
    Math.round(median(lengths)),
    longest,
    lengths.filter((length) => Math.round(length) > LONGEST).length,
    saved,
  ])
  const head = [
    `${ANNOTATIONS} annotations at once`,
    'frames',
    'median, ms',
    'longest, ms',
    `over ${LONGEST}`,
    'saved, ms',
  ]
  return {
    text: table(head, rows),
    figures: Object.fromEntries(
      measured.flatMap(({ name, longest, saved }) => [
        [`longest frame, ${name}, ms`, longest],
        [`until saved, ${name}, ms`, saved],
      ]),
    ),
    budgets: measured.map(({ name, longest }) => atMost(`longest frame, ${name}, ms`, longest, LONGEST)),
  }
}
