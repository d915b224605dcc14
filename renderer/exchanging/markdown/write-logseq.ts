import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import { KIND_LABELS } from '../../domain/labels'
import { authorsIn } from '../bibliography/authors'
import type { Bundle, BundledArticle } from '../bundle'
import { fileNames } from '../file-names'
import { uuidFor } from '../name-uuid'
import { zipOf } from '../zip'
import { embedNote } from './embed-note'
import { fieldsOf } from './fields'
import { type Flavour, mentionWriter, type Writing, writingOf } from './flavour'
import { quoteOf } from './quote'

const LOGSEQ: Flavour = {
  speaker: (name) => `[[${pageName(name)}]]`,
  tag: (path) => `#[[${path.map(pageName).join('/')}]]`,
  claim: (id) => `((${uuidFor(id)}))`,
}

/**
 * Annotated notes for Logseq's graphs of Markdown: a page an article, and a block an annotation with its properties, that
 * other blocks can refer to by its id (https://docs.logseq.com). One article is one page; several are a zip of them.
 * @param now the time that files in a zip get, in milliseconds since 1970
 */
export function writeLogseq(bundle: Bundle, now: number): string | Uint8Array {
  const writing = writingOf(bundle, LOGSEQ)
  const pages = bundle.articles.map((item) => pageFor(item, writing))
  const [first = ''] = pages
  if (pages.length < 2) return first
  const names = fileNames(bundle.articles.map(({ article }) => article.title))
  return zipOf(new Map(pages.map((page, i) => [`pages/${names[i]}.md`, page])), now)
}

function pageFor({ article, annotations }: BundledArticle, writing: Writing): string {
  const note = article.note === '' ? [] : [block(embedNote(article.note, 1, mentionWriter(writing)), 0)]
  const blocks = [...annotations].sort(compareInReadingOrder).map((annotation) => annotationBlock(annotation, writing))
  return `${[pageProperties(article), ...note, ...blocks].join('\n')}\n`
}

function pageProperties({ title, byline, site, published, url, fileName }: Article): string {
  const authors = authorsIn(byline)
    .map((author) => `[[${pageName(author)}]]`)
    .join(', ')
  const lines = propertyLines([
    ['title', pageName(title)],
    ['author', authors],
    ['site', site ?? ''],
    ['published', published?.slice(0, 10) ?? ''],
    ['url', url ?? ''],
    ['file', fileName],
  ])
  return `${lines.join('\n')}\n`
}

function annotationBlock(annotation: Annotation, writing: Writing): string {
  const fields = fieldsOf(annotation, writing).map(([label, markdown]) => [keyOf(label), markdown] as const)
  const head = [KIND_LABELS[annotation.kind], ...propertyLines([['id', uuidFor(annotation.id)], ...fields])]
  const note = annotation.note === '' ? [] : [block(embedNote(annotation.note, 1, mentionWriter(writing)), 1)]
  return [block(head.join('\n'), 0), block(quoteOf(annotation), 1), ...note].join('\n')
}

/** A block so many levels in: its first line after a dash, the others level with that. */
function block(markdown: string, level: number): string {
  const indent = '  '.repeat(level)
  return markdown
    .split('\n')
    .map((line, i) => (i === 0 ? `${indent}- ${line}` : line === '' ? '' : `${indent}  ${line}`))
    .join('\n')
}

function propertyLines(properties: readonly (readonly [string, string])[]): string[] {
  return properties.flatMap(([key, value]) => (value === '' ? [] : [`${key}:: ${value.replace(/\s+/gu, ' ')}`]))
}

/** The key of a property; `tags` is one that Logseq knows. */
function keyOf(label: string): string {
  return label.toLowerCase().replaceAll(' ', '-')
}

/** What may stand in a page's name. */
function pageName(name: string): string {
  return name.replace(/[[\]#^|]+|\s+/gu, ' ').trim()
}
