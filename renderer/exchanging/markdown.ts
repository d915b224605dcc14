import { type Annotation, compareInReadingOrder } from '../domain/annotation'
import type { Article } from '../domain/article'
import { codeNames } from '../domain/code'
import type { Evidence } from '../domain/evidence'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS, STANCE_LABELS } from '../domain/labels'
import { passagesOf } from '../domain/passages'
import type { Registry } from '../domain/registry'
import { labelOfTerm, type ScaleId, scaleOf } from '../domain/scale'
import { escapeMarkdown } from './markdown-escape'
import { embedNote, type NameOf } from './markdown-note'
import { namesIn } from './mention-names'

/** An article with what was noted in it, and what the annotations refer to. */
export type ArticleNotes = { article: Article; annotations: readonly Annotation[]; registry: Registry }

/**
 * Annotated notes as Markdown (CommonMark): each article's title and source, then its annotations in reading order,
 * each with the quoted passage, what was said of it, and the note as it was written. Ends with a line feed.
 */
export function exportMarkdown(items: readonly ArticleNotes[]): string {
  return `${items.map((item) => articleSection(item, namesIn(item.registry, items))).join('\n\n---\n\n')}\n`
}

function articleSection({ article, annotations, registry }: ArticleNotes, nameOf: NameOf): string {
  const entries = [...annotations]
    .sort(compareInReadingOrder)
    .map((annotation, i) => entry(annotation, i + 1, registry, nameOf))
  const body = entries.length > 0 ? entries : ['No annotations.']
  const note = article.note === '' ? [] : [embedNote(article.note, 1, nameOf)]
  return [`# ${escapeMarkdown(article.title)}`, source(article), ...note, ...body].join('\n\n')
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

function entry(annotation: Annotation, number: number, registry: Registry, nameOf: NameOf): string {
  const { kind, speech, verdict, claimType, note, evidence = [] } = annotation
  const term = (scale: ScaleId, id: string | undefined) => id && labelOfTerm(scaleOf(registry.scales, scale), id)
  const fields = list([
    ['Claim', annotation.wording],
    ['Speaker', speakersOf(annotation, registry)],
    ['Speech', speech && SPEECH_LABELS[speech]],
    ['Kind of claim', term('claim-type', claimType)],
    ['Verdict', term('verdict', verdict)],
    ['Confidence', annotation.confidence && LEVEL_LABELS[annotation.confidence]],
    ['Worth checking', annotation.checkWorthiness && LEVEL_LABELS[annotation.checkWorthiness]],
    ...evidence.map((item) => [STANCE_LABELS[item.stance], evidenceOf(item)] as const),
    ['Tags', codeNames(annotation.tags, registry.codes).join(', ') || undefined],
  ])
  const parts = [
    `## ${number}. ${KIND_LABELS[kind]}`,
    quoted(annotation),
    fields,
    note === '' ? '' : `Note:\n\n${embedNote(note, 2, nameOf)}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** The annotation's passages as one quotation, with an ellipsis for what stands between two of them. */
function quoted(annotation: Annotation): string {
  const passages = passagesOf(annotation).map(({ exact }) =>
    exact
      .split('\n')
      .map((paragraph) => `> ${escapeMarkdown(paragraph)}`)
      .join('\n>\n'),
  )
  return passages.join('\n>\n> […]\n>\n')
}

/** Who said it, and through whom it came. */
function speakersOf({ speaker, via = [] }: Annotation, { speakers }: Registry): string | undefined {
  const name = speakers.get(speaker ?? '')?.name
  const through = via.flatMap((id) => speakers.get(id)?.name ?? [])
  return through.length === 0 ? name : `${name ?? 'Nobody named'}, according to ${through.join(', according to ')}`
}

function evidenceOf(evidence: Evidence): { markdown: string } | string {
  switch (evidence.kind) {
    case 'link':
      return { markdown: `${escapeMarkdown(evidence.title)} <${evidence.url.replace(/[<>\s]/g, encodeURIComponent)}>` }
    case 'file':
      return evidence.name
    case 'passage':
      return `“${evidence.anchor.exact}”`
  }
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
