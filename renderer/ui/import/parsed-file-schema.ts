import * as v from 'valibot'
import { type ImportFailure, PROBLEMS } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { articleSchema, soundArticle } from './article-schema'
import type { ReadFile } from './exchange-file'

// What comes out of the import window is a stranger's, since the file may have taken that window over: it is checked to
// the last offset before it reaches the library. Annotations are checked where they land, off this window's thread.

const resultSchema = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    value: v.variant('kind', [
      v.strictObject({ kind: v.literal('articles'), articles: v.pipe(v.array(articleSchema), v.minLength(1)) }),
      v.strictObject({
        kind: v.literal('archive'),
        files: v.array(v.strictObject({ name: v.string(), bytes: v.instance(Uint8Array<ArrayBuffer>) })),
      }),
      v.strictObject({
        kind: v.literal('exchange'),
        holds: v.picklist(['library', 'annotations']),
        format: v.pipe(v.string(), v.maxLength(100)),
        json: v.instance(Uint8Array<ArrayBuffer>),
      }),
    ]),
  }),
  v.strictObject({
    ok: v.literal(false),
    failure: v.strictObject({ problem: v.picklist(PROBLEMS), message: v.string() }),
  }),
])

/** What the import window gave for a file, checked; `damaged` where it is nothing that Quoth would have made. */
export function checkParsedFile(value: unknown): Result<ReadFile, ImportFailure> {
  const parsed = v.safeParse(resultSchema, value)
  if (!parsed.success) return fail(NOT_OURS)
  if (!parsed.output.ok) return parsed.output
  const file = parsed.output.value
  if (file.kind !== 'articles') return succeed(file)
  const articles = file.articles.flatMap((article) => soundArticle(article) ?? [])
  return articles.length === file.articles.length ? succeed({ kind: 'articles', articles }) : fail(NOT_OURS)
}

const NOT_OURS: ImportFailure = { problem: 'damaged', message: 'Reading it gave nothing that makes an article.' }
