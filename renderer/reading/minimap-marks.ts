import type { Annotation } from '../domain/annotation'
import { passagesOf } from '../domain/passages'

/** A stretch of the minimap in one colour: rows of device pixels, `bottom` exclusive. */
export type MinimapMark = { top: number; bottom: number; colour: string }

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
  colourOf: (annotation: Annotation) => string,
): MinimapMark[] {
  const scale = rows / Math.max(1, length)
  const colours = new Array<string | undefined>(rows).fill(undefined)
  for (const annotation of annotations) {
    const colour = colourOf(annotation)
    for (const { start, end } of passagesOf(annotation)) {
      const top = Math.min(Math.floor(start * scale), rows - LEAST)
      colours.fill(colour, Math.max(0, top), Math.max(top + LEAST, Math.ceil(end * scale)))
    }
  }
  const marks: MinimapMark[] = []
  colours.forEach((colour, row) => {
    const last = marks.at(-1)
    if (colour === undefined) return
    if (last?.colour === colour && last.bottom === row) last.bottom = row + 1
    else marks.push({ top: row, bottom: row + 1, colour })
  })
  return marks
}
