import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import { KIND_LABELS } from '../../domain/labels'
import { authorsIn } from '../bibliography/authors'
import type { Bundle, BundledArticle } from '../bundle'
import { fileNames } from '../file-names'
import { zipOf } from '../zip'
import { embedNote } from './embed-note'
import { escapeMarkdown } from './escape'
import { fieldsOf } from './fields'
import { codePath, mentionWriter, type Writing, writingOf } from './flavour'
import { quoteOf } from './quote'

/**
 * Annotated notes for Obsidian: a note an article, with properties, and a block an annotation that can be linked to
 * (https://help.obsidian.md/properties, /links). One article is one note; several are a zip of them.
 * @param now the time that files in a zip get, in milliseconds since 1970
 */
export function writeObsidian(bundle: Bundle, now: number): string | Uint8Array {
  const { articles } = bundle
  const names = fileNames(articles.map(({ article }) => article.title))
  const noteOf = new Map(articles.flatMap(({ annotations }, i) => annotations.map(({ id }) => [id, names[i] ?? ''])))
  const notes = articles.map((item, i) => {
    const claim = (id: string, words: string) => {
      const note = noteOf.get(id) === names[i] ? '' : (noteOf.get(id) ?? '')
      return `[[${note}#^${blockId(id)}|${linkText(words)}]]`
    }
    return noteFor(item, writingOf(bundle, { speaker: (name) => `[[${linkText(name)}]]`, tag: tagOf, claim }))
  })
  const [first = ''] = notes
  return notes.length < 2 ? first : zipOf(new Map(notes.map((note, i) => [`${names[i]}.md`, note])), now)
}

function noteFor({ article, annotations }: BundledArticle, writing: Writing): string {
  const inOrder = [...annotations].sort(compareInReadingOrder)
  const note = article.note === '' ? [] : [embedNote(article.note, 1, mentionWriter(writing))]
  const parts = [
    properties(article, annotations, writing),
    `# ${escapeMarkdown(article.title)}`,
    ...note,
    ...inOrder.map((annotation, i) => entry(annotation, i + 1, writing)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The properties of a note: YAML, of which every JSON value is one. */
function properties(article: Article, annotations: readonly Annotation[], { registry }: Writing): string {
  const { title, byline, site, published, url, fileName } = article
  const names = [...new Set(annotations.flatMap(({ speaker }) => registry.speakers.get(speaker ?? '')?.name ?? []))]
  const tags = [...new Set(annotations.flatMap((annotation) => annotation.tags))]
  const authors = authorsIn(byline)
  const entries: readonly (readonly [string, unknown])[] = [
    ['title', title],
    ['author', authors.length === 0 ? undefined : authors],
    ['site', site],
    ['published', published?.slice(0, 10)],
    ['url', url],
    ['file', fileName],
    ['speakers', names.length === 0 ? undefined : names.map((name) => `[[${linkText(name)}]]`)],
    ['tags', tags.length === 0 ? undefined : tags.map((id) => tagOf(codePath(registry.codes, id)).slice(1))],
  ]
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]))
  return `---\n${lines.join('\n')}\n---`
}

function entry(annotation: Annotation, number: number, writing: Writing): string {
  const said = fieldsOf(annotation, writing).map(([label, markdown]) => `- ${keyOf(label)}:: ${markdown}`)
  const parts = [
    `## ${number}. ${KIND_LABELS[annotation.kind]}`,
    `> [!quote]\n${quoteOf(annotation)}`,
    // A block that is no paragraph has its id on a line of its own.
    `^${blockId(annotation.id)}`,
    said.join('\n'),
    annotation.note === '' ? '' : embedNote(annotation.note, 2, mentionWriter(writing)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** The key of an inline field, as the Dataview plugin reads them. */
function keyOf(label: string): string {
  return label.toLowerCase().replaceAll(' ', '-')
}

/** The id of an annotation's block: of letters, figures and hyphens, as Obsidian wants. */
function blockId(id: string): string {
  return `quoth-${id.replace(/[^A-Za-z\d-]/g, '-')}`
}

/** What may stand inside a link's brackets. */
function linkText(words: string): string {
  return words.replace(/[[\]|#^\\]+|\s+/gu, ' ').trim()
}

/** A nested tag; of its parts only letters, figures, hyphens and underscores are allowed, and not figures alone. */
function tagOf(path: readonly string[]): string {
  const parts = path.map((name) => name.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'tag')
  const tag = parts.join('/')
  return `#${/^[\p{N}/]+$/u.test(tag) ? `tag-${tag}` : tag}`
}
