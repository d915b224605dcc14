import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import { KIND_LABELS } from '../../domain/labels'
import type { Bundle, BundledArticle } from '../bundle'
import { embedNote } from './embed-note'
import { escapeMarkdown } from './escape'
import { type Field, fieldsOf, sourceFields } from './fields'
import { mentionWriter, PLAIN, type Writing, writingOf } from './flavour'
import { quoteOf } from './quote'

/**
 * Annotated notes as Markdown (CommonMark): each article's title and source, then its annotations in reading order,
 * each with the quoted passage, what was said of it, and the note as it was written. Ends with a line feed.
 */
export function writeMarkdown(bundle: Bundle): string {
  const writing = writingOf(bundle, PLAIN)
  return `${bundle.articles.map((item) => articleSection(item, writing)).join('\n\n---\n\n')}\n`
}

function articleSection({ article, annotations }: BundledArticle, writing: Writing): string {
  const entries = [...annotations].sort(compareInReadingOrder).map((annotation, i) => entry(annotation, i + 1, writing))
  const body = entries.length > 0 ? entries : ['No annotations.']
  const note = article.note === '' ? [] : [embedNote(article.note, 1, mentionWriter(writing))]
  return [`# ${escapeMarkdown(article.title)}`, list(sourceFields(article)), ...note, ...body].join('\n\n')
}

function entry(annotation: Annotation, number: number, writing: Writing): string {
  const parts = [
    `## ${number}. ${KIND_LABELS[annotation.kind]}`,
    quoteOf(annotation),
    list(fieldsOf(annotation, writing)),
    annotation.note === '' ? '' : `Note:\n\n${embedNote(annotation.note, 2, mentionWriter(writing))}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function list(fields: readonly Field[]): string {
  return fields.map(([label, markdown]) => `- ${label}: ${markdown}`).join('\n')
}
