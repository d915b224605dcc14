import * as v from 'valibot'

/** What the schemas of Quoth's own JSON are made of. */

/** A text that says something, as it is. */
export const text = v.pipe(v.string(), v.regex(/\S/u, 'expected words'))

/** A place in a text, in UTF-16 code units. */
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The years that ISO 8601 writes with four figures, and xsd:dateTime knows. */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]

/** A moment: ISO 8601 in the file, milliseconds since 1970 once it is read. */
export const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform(Date.parse),
  // What is a timestamp to its shape alone, such as one with half an offset, is no number.
  v.check((time) => time >= FIRST && time <= LAST, 'expected a moment in the years 1 to 9999'),
)

/** The SHA-256 of a file's bytes. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected a SHA-256'))

/** When a record was made and last changed. */
export const times = { created: moment, updated: moment }

/** A passage and what stands around it; checked against no text yet. */
export const anchor = v.pipe(
  v.object({
    start: offset,
    end: offset,
    exact: v.pipe(v.string(), v.nonEmpty()),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.check(({ start, end }) => start < end, 'end must be greater than start'),
)
