import type { Doings } from './reading-frames'
import type { Measurements } from './reading-load'
import { reportLoad } from './reading-load-report'
import type { Memory } from './reading-memory'
import { readmeRows } from './reading-readme'
import { reportFrames, reportMemory } from './reading-window-report'
import type { Findings } from './run-bench'

const HYPOTHESIS =
  'Hypothesis is the client as released to npm: its boot script, annotator and styles, anchoring by all three of its ' +
  'selectors. Only the sidebar, which would ask a server for the annotations, is a stub that hands them over.'

/** Everything that was measured, as tables, and as the rows that the README quotes of them. */
export function report(small: Measurements, large: Measurements, frames: Doings, memory: Memory): Findings {
  const parts = [
    reportLoad(small, ''),
    reportLoad(large, 'large_'),
    reportFrames(large.load.name, frames),
    reportMemory(memory),
  ]
  return {
    text: [...parts.map(({ text }) => text), HYPOTHESIS, readmeRows([small, large], frames, memory)].join('\n\n'),
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    budgets: parts.flatMap(({ budgets }) => budgets),
  }
}
