import type { Annotation } from '../domain/annotation'
import { passagesOf } from '../domain/passages'
import type { Hue } from './highlight-categories'

/** A stretch of the minimap in one colour: rows of device pixels, `bottom` exclusive. */
export type MinimapMark = { top: number; bottom: number; hue: Hue }

/** The least height of a mark, in rows: one word of a book must be seen too. */
const LEAST = 2

/**
 * What a minimap of so many `rows` shows of annotations given in reading order. Where two fall on one row the later one
 * is seen, so there are never more marks than rows, however many annotations there are.
 * @param length the length of the text, in UTF-16 code units
 */
export function minimapMarks(
  annotations: readonly Annotation[],
  length: number,
  rows: number,
  hueOf: (annotation: Annotation) => Hue,
): MinimapMark[] {
  const scale = rows / Math.max(1, length)
  const hues = new Array<Hue | undefined>(rows).fill(undefined)
  for (const annotation of annotations) {
    const hue = hueOf(annotation)
    for (const { start, end } of passagesOf(annotation)) {
      const top = Math.min(Math.floor(start * scale), rows - LEAST)
      hues.fill(hue, Math.max(0, top), Math.max(top + LEAST, Math.ceil(end * scale)))
    }
  }
  const marks: MinimapMark[] = []
  hues.forEach((hue, row) => {
    const last = marks.at(-1)
    if (hue === undefined) return
    if (last?.hue === hue && last.bottom === row) last.bottom = row + 1
    else marks.push({ top: row, bottom: row + 1, hue })
  })
  return marks
}
