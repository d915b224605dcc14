import type { FilledField } from './form-fields'
import type { Run } from './run'

/** The size of letters, in points, on a page that has none but a form's. */
const USUAL_SIZE = 10
/** How far below a field's upper edge its label may stand beside it, in points, and how far below its lower edge. */
const FIRST_LINES = 24
const SLACK = 3

/** Where the value of a field comes among a page's runs, and the run that it is set like: its label, mostly. */
type Anchor = { at: number; run: Run | undefined; onRow: boolean }

/** A page's runs with what its form's fields hold, each after its label, or what stands above it. */
export function withFields(runs: readonly Run[], fields: readonly FilledField[]): Run[] {
  const places = new Map<number, { field: FilledField; anchor: Anchor }[]>()
  for (const field of fields.filter((one) => !isDrawn(one, runs))) {
    const anchor = anchorOf(field, runs)
    places.set(anchor.at, [...(places.get(anchor.at) ?? []), { field, anchor }])
  }
  const result: Run[] = []
  for (let at = 0; at <= runs.length; at += 1) {
    const here = (places.get(at) ?? []).sort((a, b) => a.field.top - b.field.top || a.field.left - b.field.left)
    for (const { field, anchor } of here) result.push(...runsOf(field, anchor))
    const run = runs[at]
    if (run) result.push(run)
  }
  return result
}

/** Whether the page itself shows what a field holds, as some programs write it. */
function isDrawn({ lines, left, right, top, bottom }: FilledField, runs: readonly Run[]): boolean {
  return runs.some(
    ({ text, x, y }) => text.trim() === lines[0]?.trim() && x >= left - SLACK && x < right && y > top && y < bottom,
  )
}

function anchorOf(field: FilledField, runs: readonly Run[]): Anchor {
  const lowest = Math.min(field.bottom, field.top + FIRST_LINES) + SLACK
  let before = -1
  let after = -1
  let above = -1
  let nearest = -1
  runs.forEach((run, index) => {
    if (run.text.trim() === '' || run.turn !== 0) return
    const isNearer = (other: number): boolean => run.y >= (runs[other]?.y ?? Number.NEGATIVE_INFINITY)
    if (run.y > field.top && run.y <= lowest) {
      if (run.x < field.left) {
        if (run.x > (runs[before]?.x ?? Number.NEGATIVE_INFINITY)) before = index
      } else if (run.x < (runs[after]?.x ?? Number.POSITIVE_INFINITY)) after = index
    } else if (run.y <= field.top) {
      if (isNearer(nearest)) nearest = index
      if (run.x < field.right && run.right > field.left && isNearer(above)) above = index
    }
  })
  // A box's label mostly stands to its right.
  const [left, right] = [runs[before], runs[after]]
  const isLabelled = right && (!left || right.x - field.right < field.left - left.right)
  if (field.isTick && isLabelled) return { at: after, run: right, onRow: true }
  if (left) return { at: before + 1, run: left, onRow: true }
  const upper = above < 0 ? nearest : above
  return { at: upper + 1, run: runs[upper] ?? right ?? runs[0], onRow: false }
}

/** The lines that a field holds as runs, set like the run beside them: what is filled in is no heading. */
function runsOf(field: FilledField, { run, onRow }: Anchor): Run[] {
  const size = run?.size ?? USUAL_SIZE
  const baseline = onRow && run ? run.y : Math.min(field.bottom, field.top + size)
  return field.lines.map((text, index) => ({
    text,
    x: field.left,
    right: Math.min(Math.max(field.right, field.left + 1), field.left + text.length * size * 0.5),
    y: baseline + index * size * 1.2,
    size,
    font: run?.font ?? '',
    rtl: /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text),
    turn: 0,
  }))
}
