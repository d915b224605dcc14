import * as v from 'valibot'
import {
  ARTICLE_FORMATS,
  assertBlocksCoverText,
  type ParsedArticle,
  type ParsedFile,
  TAKEN_OUT_REASONS,
} from '../../domain/article'
import { type ImportFailure, PROBLEMS } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

// What comes out of the import window is a stranger's, since the file may have taken that window over: it is checked to
// the last offset before it reaches the library.

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = { start: offset, end: offset }
const optionalText = v.optional(v.pipe(v.string(), v.maxLength(10_000)))
const webAddress = v.pipe(v.string(), v.regex(/^(?:https?:\/\/|mailto:)\S+$/i))

const markSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['emphasis', 'strong', 'code']), ...span }),
  v.strictObject({ kind: v.literal('link'), ...span, href: webAddress }),
])
const placed = { ...span, marks: v.array(markSchema) }
const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['paragraph', 'quote', 'code']), ...placed }),
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4, 5, 6]), ...placed }),
  v.strictObject({ kind: v.literal('list-item'), ordered: v.boolean(), depth: offset, number: v.number(), ...placed }),
])

const articleSchema = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1)),
  titleGuessed: v.boolean(),
  byline: optionalText,
  site: optionalText,
  url: v.optional(webAddress),
  published: optionalText,
  language: optionalText,
  collection: optionalText,
  format: v.picklist(ARTICLE_FORMATS),
  encoding: v.string(),
  words: offset,
  text: v.pipe(v.string(), v.minLength(1)),
  blocks: v.pipe(v.array(blockSchema), v.minLength(1)),
  takenOut: v.array(
    v.strictObject({
      before: offset,
      reason: v.picklist(TAKEN_OUT_REASONS),
      text: v.pipe(v.string(), v.regex(/^[^\n]+$/)),
    }),
  ),
  warnings: v.array(v.string()),
})

const resultSchema = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    value: v.variant('kind', [
      v.strictObject({ kind: v.literal('articles'), articles: v.pipe(v.array(articleSchema), v.minLength(1)) }),
      v.strictObject({
        kind: v.literal('archive'),
        files: v.array(v.strictObject({ name: v.string(), bytes: v.instance(Uint8Array<ArrayBuffer>) })),
      }),
    ]),
  }),
  v.strictObject({
    ok: v.literal(false),
    failure: v.strictObject({ problem: v.picklist(PROBLEMS), message: v.string() }),
  }),
])

/** What the import window gave for a file, checked; `damaged` where it is nothing that Quoth would have made. */
export function checkParsedFile(value: unknown): Result<ParsedFile, ImportFailure> {
  const parsed = v.safeParse(resultSchema, value)
  if (!parsed.success) return fail(NOT_OURS)
  if (!parsed.output.ok) return parsed.output
  const file = parsed.output.value
  if (file.kind === 'archive') return succeed(file)
  const articles = file.articles.map(withoutAbsent)
  return articles.every(isWhole) ? succeed({ kind: 'articles', articles }) : fail(NOT_OURS)
}

/** Deeper than any writer goes; each level is one on the stack where a block is shown. */
const DEEPEST_MARK = 100

/** Whether every offset of an article is inside of what it is an offset into. */
function isWhole({ text, blocks, takenOut }: ParsedArticle): boolean {
  try {
    assertBlocksCoverText(text, blocks)
  } catch {
    return false
  }
  const marksAreInside = blocks.every(({ start, end, marks }) => {
    const outermost = { start, end }
    // The marks that are open where the next begins: each inside of the one before it, and not too deep to be shown.
    const open = [outermost]
    return marks.every((mark) => {
      while (open.length > 1 && (open.at(-1) ?? outermost).end <= mark.start) open.pop()
      const { start, end } = open.at(-1) ?? outermost
      open.push(mark)
      return mark.start >= start && mark.start < mark.end && mark.end <= end && open.length <= DEEPEST_MARK
    })
  })
  return marksAreInside && takenOut.every(({ before }) => before <= blocks.length)
}

const NOT_OURS: ImportFailure = { problem: 'damaged', message: 'Reading it gave nothing that makes an article.' }

type CheckedArticle = v.InferOutput<typeof articleSchema>

/** The same with the fields that are absent left out, not there and undefined. */
function withoutAbsent({ byline, site, url, published, language, collection, ...article }: CheckedArticle) {
  return {
    ...article,
    ...(byline !== undefined && { byline }),
    ...(site !== undefined && { site }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(collection !== undefined && { collection }),
  }
}
