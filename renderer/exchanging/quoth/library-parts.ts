import * as v from 'valibot'

/** What the schemas of Quoth's own JSON are made of. */

/** A text that says something, as it is. */
export const text = v.pipe(v.string(), v.regex(/\S/u, 'expected words'))

/** A place in a text, in UTF-16 code units. */
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A moment: ISO 8601 in the file, milliseconds since 1970 once it is read. */
export const moment = v.pipe(v.string(), v.isoTimestamp(), v.transform(Date.parse))

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
