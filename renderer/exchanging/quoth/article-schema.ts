import * as v from 'valibot'
import { ARTICLE_FORMATS, assertBlocksCoverText, type Block, TAKEN_OUT_REASONS } from '../../domain/article'
import { annotationSchema } from './annotation-schema'
import { count, offset, sha256, text, times } from './library-parts'

const span = { start: offset, end: offset }

const mark = v.variant('kind', [
  v.object({ kind: v.literal('emphasis'), ...span }),
  v.object({ kind: v.literal('strong'), ...span }),
  v.object({ kind: v.literal('code'), ...span }),
  v.object({ kind: v.literal('link'), ...span, href: v.string() }),
])

const block = { ...span, marks: v.array(mark) }

const blocks = v.array(
  v.variant('kind', [
    v.object({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4, 5, 6]), ...block }),
    v.object({ kind: v.literal('paragraph'), ...block }),
    v.object({ kind: v.literal('quote'), ...block }),
    v.object({ kind: v.literal('code'), ...block }),
    v.object({ kind: v.literal('list-item'), ordered: v.boolean(), depth: count, number: v.number(), ...block }),
  ]),
)

const takenOut = v.array(v.object({ before: count, reason: v.picklist(TAKEN_OUT_REASONS), text: v.string() }))

/** An article of the file, with its text and what was noted in it. */
export const articleSchema = v.pipe(
  v.object({
    id: text,
    title: v.string(),
    titleGuessed: v.boolean(),
    byline: v.exactOptional(v.string()),
    site: v.exactOptional(v.string()),
    url: v.exactOptional(v.string()),
    published: v.exactOptional(v.string()),
    language: v.exactOptional(v.string()),
    collection: v.exactOptional(v.string()),
    format: v.picklist(ARTICLE_FORMATS),
    encoding: v.string(),
    fileName: v.string(),
    words: count,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    hash: v.pipe(sha256, v.description('SHA-256 of the file that it was read from')),
    part: v.pipe(count, v.description('Which of the articles in that file it is, from 0')),
    note: v.pipe(v.string(), v.description('Markdown')),
    ...times,
    text: v.pipe(v.string(), v.description('The blocks’ texts, joined by one line feed')),
    blocks,
    takenOut: v.exactOptional(
      v.pipe(takenOut, v.description('What of the original is not of the text, before which block')),
    ),
    annotations: v.array(annotationSchema),
  }),
  v.check((article) => isCovered(article.text, article.blocks), 'the blocks are not those of the text'),
)

function isCovered(articleText: string, of: readonly Block[]): boolean {
  try {
    assertBlocksCoverText(articleText, of)
    return true
  } catch {
    return false
  }
}
