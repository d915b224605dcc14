import { join } from 'node:path'
import { atLeast, atMost } from './budgets'
import { killAndRestart } from './kill-and-restart'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'
import { median, spread } from './statistics'
import { table } from './table'

// Nothing that was said to be saved may be lost, whatever becomes of the program right after: fifty times in a row it is
// killed within 30 ms of “Saved”, and started again.

const TIMES = 50

await runBench('kill', () => inScratch(measureSurvival))

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
