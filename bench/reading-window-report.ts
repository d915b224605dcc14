import { atMost } from './budgets'
import type { Frames } from './frame-watch'
import type { Doings } from './reading-frames'
import type { Memory } from './reading-memory'
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
  const rows = (['heap', 'nodes', 'process'] as const).map((what) => [
    { heap: 'script heap, MB', nodes: 'document nodes', process: 'the page’s process, MB' }[what],
    rounded(start[what]),
    rounded(end[what]),
    rounded(end[what] / start[what], 3),
  ])
  return {
    text: `Opening and closing ${articles} articles\n\n${table(['', 'at the start', 'at the end', 'ratio'], rows)}`,
    figures: {
      start_heap_mb: rounded(start.heap),
      end_heap_mb: rounded(end.heap),
      heap_ratio: rounded(end.heap / start.heap, 3),
      nodes_ratio: rounded(end.nodes / start.nodes, 3),
      process_ratio: rounded(end.process / start.process, 3),
    },
    budgets: [
      atMost(`script heap after ${articles} articles ÷ at the start`, rounded(end.heap / start.heap, 3), 1.2),
      atMost(`document nodes after ${articles} articles ÷ at the start`, rounded(end.nodes / start.nodes, 3), 1.2),
      atMost(`process after ${articles} articles ÷ at the start`, rounded(end.process / start.process, 3), 1.2),
    ],
  }
}
