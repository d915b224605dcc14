import * as v from 'valibot'
import { ARTICLE_FORMATS, assertBlocksCoverText, type ParsedArticle, TAKEN_OUT_REASONS } from '../../domain/article'

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

/** An article that was read out of a stranger's file; its offsets are for `soundArticle` to check. */
export const articleSchema = v.strictObject({
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

/** An article of this schema as Quoth has it; null where an offset of it is not inside of what it is an offset into. */
export function soundArticle(checked: CheckedArticle): ParsedArticle | null {
  const article = withoutAbsent(checked)
  return isWhole(article) ? article : null
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
