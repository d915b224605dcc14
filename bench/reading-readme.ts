import type { Doings } from './reading-frames'
import type { Measurements } from './reading-load'
import { mediansOf } from './reading-medians'
import type { Memory } from './reading-memory'
import { worst } from './statistics'

/** The rows that the README has of this bench, in Markdown. */
export function readmeRows(loads: readonly Measurements[], frames: Doings, memory: Memory): string {
  const longest = (['scrolling', 'jumping', 'dragging'] as const).map((doing) =>
    Math.round(worst(frames[doing].lengths)),
  )
  const grown = (memory.end.process / memory.start.process - 1) * 100
  const rows = [
    ...loads.flatMap(loadRows),
    [`longest frame in the latter: scrolling; jumping; dragging an end`, `${longest.join('; ')} ms`, '–'],
    [
      `memory of the page’s process after opening and closing ${memory.articles} articles`,
      `${grown > 0 ? '+' : ''}${grown.toFixed(0)} %`,
      '–',
    ],
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function loadRows(measured: Measurements): string[][] {
  const { open, bare, add, recogito, hypothesis } = mediansOf(measured)
  const both = ({ text, load }: { text: number; load: number }) => `${whole(text)} + ${whole(load)} ms`
  return [
    [
      `${measured.load.name}, text and highlights in view`,
      `${whole(open)} ms`,
      `${whole(bare)} ms, the bare text; ${both(recogito)}, Recogito; ${both(hypothesis)}, the Hypothesis client`,
    ],
    [
      'adding one annotation to them, until it is painted',
      `${add.toFixed(1)} ms`,
      `${recogito.add.toFixed(1)} ms, Recogito; ${hypothesis.add.toFixed(1)} ms, the Hypothesis client`,
    ],
  ]
}

function whole(milliseconds: number): string {
  return Math.round(milliseconds).toLocaleString('en')
}
