import { type Annotation, compareInReadingOrder } from '../domain/annotation'
import type { Article } from '../domain/article'
import { KIND_LABELS, SPEECH_LABELS, VERDICT_LABELS } from '../domain/labels'
import type { Speaker } from '../domain/speaker'
import { escapeMarkdown } from './markdown-escape'
import { embedNote } from './markdown-note'

/** An article with what was noted in it; `speakers` are by id. */
export type ArticleNotes = {
  article: Article
  annotations: readonly Annotation[]
  speakers: ReadonlyMap<string, Speaker>
}

/**
 * Annotated notes as Markdown (CommonMark): each article's title and source, then its annotations in reading order,
 * each with the quoted passage, what was said of it, and the note as it was written. Ends with a line feed.
 */
export function exportMarkdown(items: readonly ArticleNotes[]): string {
  return `${items.map(articleSection).join('\n\n---\n\n')}\n`
}

function articleSection({ article, annotations, speakers }: ArticleNotes): string {
  const entries = [...annotations]
    .sort(compareInReadingOrder)
    .map((annotation, i) => entry(annotation, i + 1, speakers))
  const body = entries.length > 0 ? entries : ['No annotations.']
  return [`# ${escapeMarkdown(article.title)}`, source(article), ...body].join('\n\n')
}

function source({ byline, site, published, url, fileName, words }: Article): string {
  return list([
    ['By', byline],
    ['Site', site],
    ['Published', published],
    // Angle brackets keep an address whole whatever stands in it.
    ['Address', url === undefined ? undefined : { markdown: `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` }],
    ['File', fileName],
    ['Words', String(words)],
  ])
}

function entry(annotation: Annotation, number: number, speakers: ReadonlyMap<string, Speaker>): string {
  const { kind, anchor, speech, verdict, tags, note } = annotation
  const passage = anchor.exact.split('\n').map((paragraph) => `> ${escapeMarkdown(paragraph)}`)
  const fields = list([
    ['Speaker', speakers.get(annotation.speaker ?? '')?.name],
    ['Speech', speech && SPEECH_LABELS[speech]],
    ['Verdict', verdict && VERDICT_LABELS[verdict]],
    ['Tags', tags.length === 0 ? undefined : tags.join(', ')],
  ])
  const parts = [
    `## ${number}. ${KIND_LABELS[kind]}`,
    passage.join('\n>\n'),
    fields,
    note === '' ? '' : `Note:\n\n${embedNote(note, 2)}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A list of what is known. A plain string is escaped; what is Markdown already says so. */
function list(fields: readonly (readonly [label: string, value: string | { markdown: string } | undefined])[]): string {
  return fields
    .flatMap(([label, value]) => {
      if (value === undefined) return []
      return [`- ${label}: ${typeof value === 'string' ? escapeMarkdown(value) : value.markdown}`]
    })
    .join('\n')
}
