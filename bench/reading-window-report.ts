import { atMost } from './budgets'
import type { Frames } from './frame-watch'
import type { Doings } from './reading-frames'
import type { Held, Memory } from './reading-memory'
import type { Findings } from './run-bench'
import { median, rounded, worst } from './statistics'
import { table } from './table'

/** The longest that a frame may take, in milliseconds: three of a display that shows 60 a second. */
const LONGEST = 50

/** The table, figures and budgets of the frames in a text of this `name`. */
export function reportFrames(name: string, { scrolling, jumping, dragging }: Doings): Findings {
  const rows = [
    ['scrolling with the wheel', scrolling],
    ['jumping to the ends, by pages, to a heading, on the map', jumping],
    ['dragging an end of a passage over lines and beyond the view', dragging],
  ] as const
  const head = [
    'frames, ms',
    'frames',
    'median',
    'longest',
    `over ${LONGEST}`,
    'of another part',
    'not all highlighted',
  ]
  const longest = (frames: Frames) => Math.round(worst(frames.lengths))
  const text = table(
    head,
    rows.map(([doing, frames]) => [
      doing,
      frames.lengths.length,
      Math.round(median(frames.lengths)),
      longest(frames),
      frames.lengths.filter((length) => Math.round(length) > LONGEST).length,
      frames.afterScroll,
      frames.bare,
    ]),
  )
  return {
    text: `Frames with ${name}\n\n${text}`,
    figures: {
      longest_frame_scrolling_ms: longest(scrolling),
      longest_frame_jumping_ms: longest(jumping),
      longest_frame_dragging_ms: longest(dragging),
      frames_without_highlights: scrolling.bare + jumping.bare,
    },
    budgets: [
      atMost('longest frame, scrolling, ms', longest(scrolling), LONGEST),
      atMost('longest frame, jumping, ms', longest(jumping), LONGEST),
      atMost('longest frame, dragging an end, ms', longest(dragging), LONGEST),
      atMost('frames without all highlights in view', scrolling.bare + jumping.bare, 0),
    ],
  }
}

/** The table, figures and budgets of what the window held. */
export function reportMemory({ articles, start, end }: Memory): Findings {
  const ratio = (what: keyof Held) => rounded(end[what] / start[what], 3)
  const row = (name: string, what: keyof Held) => [name, rounded(start[what]), rounded(end[what]), ratio(what)]
  const rows = [
    row('the page’s process, MB', 'process'),
    row('what its scripts keep, MB', 'data'),
    row('what they are compiled to, MB', 'code'),
    row('document nodes', 'nodes'),
  ]
  const name = (what: string) => `${what} after ${articles} articles ÷ at the start`
  return {
    text: [
      `Opening and closing ${articles} articles`,
      table(['', 'at the start', 'at the end', 'ratio'], rows),
      'What scripts are compiled to grows for as long as they are being warmed up, whatever they are used for.',
    ].join('\n\n'),
    figures: {
      start_process_mb: rounded(start.process),
      end_process_mb: rounded(end.process),
      process_ratio: ratio('process'),
      start_script_data_mb: rounded(start.data),
      end_script_data_mb: rounded(end.data),
      script_data_ratio: ratio('data'),
      start_compiled_mb: rounded(start.code),
      end_compiled_mb: rounded(end.code),
      nodes_ratio: ratio('nodes'),
    },
    budgets: [
      atMost(name('the page’s process'), ratio('process'), 1.2),
      atMost(name('what scripts keep'), ratio('data'), 1.2),
      atMost(name('document nodes'), ratio('nodes'), 1.2),
    ],
  }
}
