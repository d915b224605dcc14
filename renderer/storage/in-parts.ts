/** How many records a part holds: to copy one from or to a worker is a task of a few milliseconds. */
const PART = 250

/** Records in parts, so that the window has frames to show between them. */
export function* inParts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += PART) yield rows.slice(from, from + PART)
}
