import { join } from 'node:path'
import { atLeast, atMost } from './budgets'
import { killAndRestart } from './kill-and-restart'
import { killWhileWriting } from './kill-while-writing'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'
import { median, spread } from './statistics'
import { table } from './table'

// Nothing that was said to be saved may be lost, whatever becomes of the program right after: fifty times in a row it is
// killed within 30 ms of “Saved”, and started again. And while it exports, restores a backup or takes annotations in, it is
// killed at random moments: what is there then has to be all that was there before, or all that was to come.

const TIMES = 50

const JOBS = ['exporting', 'restoring', 'landing'] as const
const TIMES_EACH = 20
const ANNOTATIONS = 5_000

await runBench('kill', () => inScratch(measureAll))

async function measureAll(scratch: string): Promise<Findings> {
  const saved = await measureSurvival(scratch)
  const whole = await measureWholeness(scratch)
  return {
    text: `${saved.text}\n\n${whole.text}`,
    figures: { ...saved.figures, ...whole.figures },
    budgets: [...saved.budgets, ...whole.budgets],
  }
}

async function measureWholeness(scratch: string): Promise<Findings> {
  const outcomes = await killWhileWriting(join(scratch, 'writing'), JOBS, TIMES_EACH, ANNOTATIONS)
  const count = (job: string, left: string) => outcomes.filter((one) => one.job === job && one.left === left).length
  const halves = outcomes.filter(({ left }) => left === 'neither').length
  const problems = outcomes.flatMap((one) => one.problems)
  const rows = JOBS.map((job) => [job, count(job, 'old'), count(job, 'new'), count(job, 'neither')])
  const head = [`killed ${TIMES_EACH} times each`, 'all as it was', 'all that was to come', 'neither']
  return {
    text: [table(head, rows), ...problems].join('\n\n'),
    figures: { 'left half': halves, 'problems after writing': problems.length },
    budgets: [
      atMost('kills that left something half', halves, 0),
      atMost('problems found after kills while writing', problems.length, 0),
    ],
  }
}

async function measureSurvival(scratch: string): Promise<Findings> {
  const { saved, lost, opened, failures, problems, delays } = await killAndRestart(join(scratch, 'library'), TIMES)
  const rows = [
    ['annotations said to be saved', saved.length],
    ['… and lost', lost.length],
    ['restarts that opened the library with all of them', `${opened} of ${TIMES}`],
    ['problems that verify found at the end', problems.length],
    ['ms from “Saved” to the kill, median', median(delays).toFixed(1)],
    ['… from … to', spread(delays, 1)],
  ] as const
  const text = [
    `Killed ${TIMES} times right after “Saved”, and started again`,
    table(['', 'measured'], rows),
    ...lost.map((passage) => `Lost: ${passage}`),
    ...failures,
    ...problems,
  ]
  return {
    text: text.join('\n\n'),
    figures: { saved: saved.length, lost: lost.length, opened, problems: problems.length },
    budgets: [
      atMost('annotations lost', lost.length, 0),
      atLeast(`restarts that opened, of ${TIMES}`, opened, TIMES),
      atMost('problems found by verify', problems.length, 0),
    ],
  }
}
