import * as v from 'valibot'
import { fail, succeed } from '../domain/result'
import { plainCharacters } from './characters'
import type { Decoded } from './decode'
import { type BlockShape, type Draft, tidy } from './draft'
import { isoDate } from './iso-date'
import { plainTextDrafts } from './plain-text/plain-text'
import type { Fields, Reading, ReadingResult } from './reading'

/** The blocks of a text as Quoth’s own command `show` prints them: UTF-16 offsets into the text. */
const blocksSchema = v.array(v.object({ kind: v.string(), start: v.number(), end: v.number() }))

const text = v.fallback(v.optional(v.string()), undefined)

/** An article as scrapers and archives write one down: its text under one of the usual names, and what is known of it. */
const articleSchema = v.object({
  text,
  body: text,
  content: text,
  articleBody: text,
  title: text,
  headline: text,
  byline: text,
  author: v.fallback(v.optional(v.union([v.string(), v.array(v.string())])), undefined),
  published: text,
  date: text,
  datePublished: text,
  url: text,
  site: text,
  source: text,
  language: text,
  blocks: v.fallback(v.optional(blocksSchema), undefined),
})

type WrittenArticle = v.InferOutput<typeof articleSchema>

/** The articles in a JSON text: one object, an array of them, or an object whose `articles` are such an array. */
export function readJson({ text: source, encoding, warnings }: Decoded): ReadingResult {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return fail({ problem: 'damaged', message: 'It is not valid JSON.' })
  }
  const items = Array.isArray(value) ? value : (listIn(value) ?? [value])
  const readings = items.flatMap((item) => {
    const parsed = v.safeParse(articleSchema, item)
    const reading = parsed.success ? readingOf(parsed.output, encoding) : null
    return reading === null ? [] : [reading]
  })
  if (readings.length === 0) return fail({ problem: 'unsupported', message: NO_ARTICLE })
  const left = items.length - readings.length
  const [first, ...rest] = readings
  if (first === undefined) return succeed(readings)
  const missing = left === 0 ? [] : [`${left} of its ${items.length} records hold no text.`]
  return succeed([{ ...first, warnings: [...warnings, ...missing] }, ...rest])
}

const NO_ARTICLE =
  'This JSON holds no article and no annotations: Quoth looks for objects with a “text” and perhaps a “title” and “url”.'

function listIn(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null || !('articles' in value)) return null
  return Array.isArray(value.articles) ? value.articles : null
}

function readingOf(article: WrittenArticle, encoding: string): Reading | null {
  const body = article.text ?? article.articleBody ?? article.body ?? article.content ?? ''
  const drafts = article.blocks === undefined ? plainTextDrafts(plainCharacters(body)) : draftsIn(body, article.blocks)
  if (drafts.length === 0) return null
  return { drafts, fields: fieldsOf(article), format: 'json', encoding, warnings: [] }
}

function draftsIn(text: string, blocks: v.InferOutput<typeof blocksSchema>): Draft[] {
  return blocks.flatMap(
    ({ kind, start, end }) => tidy({ shape: shapeOf(kind), text: text.slice(start, end), marks: [] }) ?? [],
  )
}

/** The level of a heading and the place of an item are not printed. */
function shapeOf(kind: string): BlockShape {
  if (kind === 'heading') return { kind, level: 2 }
  if (kind === 'list-item') return { kind, ordered: false, depth: 0, number: 1 }
  return { kind: kind === 'quote' || kind === 'code' ? kind : 'paragraph' }
}

function fieldsOf(article: WrittenArticle): Fields {
  const { author, url, language } = article
  const title = article.title ?? article.headline
  const byline = article.byline ?? (Array.isArray(author) ? author.join(', ') : author)
  const site = article.site ?? article.source
  const published = isoDate(article.published ?? article.datePublished ?? article.date ?? '')
  return {
    ...(title?.trim() && { title: title.trim() }),
    ...(byline?.trim() && { byline: byline.trim() }),
    ...(site?.trim() && { site: site.trim() }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && /^https?:\/\/\S+$/i.test(url) && { url }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) && { language }),
  }
}
