import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** What a page's main thread did between two marks, in milliseconds. */
export type Work = {
  /** The sum of its tasks: scripts, style, layout and paint, without the waiting between them. */
  work: number
  /** The longest of these tasks. */
  longest: number
  /** The time that went by, waiting for the disk and the display included. */
  wall: number
}

/** The tasks of a main thread and the marks made in them; times in milliseconds. */
export type Trace = { tasks: { start: number; length: number }[]; marks: Map<string, number> }

const CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata']

/** Records what the main thread of the app's page does during `use`. Chromium itself keeps the times, as for its profiler. */
export async function traced(app: ElectronApplication, file: string, use: () => Promise<void>): Promise<Trace> {
  await app.evaluate(
    ({ contentTracing }, included_categories) =>
      contentTracing.startRecording({ included_categories, excluded_categories: ['*'] }),
    CATEGORIES,
  )
  await use()
  await app.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), file)
  return readTrace(file)
}

/**
 * The main thread's work from the task in which the mark `from` was made to the end of the task in which `to` was. Every
 * task counts that ran in between, whatever it was for: nothing is told apart in favour of anybody.
 */
export function workBetween({ tasks, marks }: Trace, from: string, to: string): Work {
  const [begin, end] = [marks.get(from), marks.get(to)]
  if (begin === undefined || end === undefined) throw new Error(`The trace has no marks ${from} and ${to}`)
  const between = tasks.filter(({ start, length }) => start + length > begin && start < end)
  const lengths = between.map(({ length }) => length)
  const finished = Math.max(end, ...between.map(({ start, length }) => start + length))
  return {
    work: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
    wall: finished - begin,
  }
}

type TraceEvent = { name: string; cat: string; ph: string; pid: number; tid: number; ts: number; dur?: number }

/** Reads the tasks of the thread in which the marks were made. Marks are those that a page made by performance.mark. */
function readTrace(file: string): Trace {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(readFileSync(file, 'utf8'))
  const marks = traceEvents.filter(({ cat }) => cat.includes('blink.user_timing'))
  const [first] = marks
  if (first === undefined) throw new Error('Chromium recorded none of the marks')
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => name.endsWith('RunTask') && ph === 'X' && pid === first.pid && tid === first.tid,
  )
  return {
    tasks: tasks.map(({ ts, dur = 0 }) => ({ start: ts / 1000, length: dur / 1000 })),
    marks: new Map(marks.map(({ name, ts }) => [name, ts / 1000])),
  }
}
