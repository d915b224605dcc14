import * as v from 'valibot'
import type { Annotation } from '../../domain/annotation'
import { registryOf } from '../../domain/registry'
import { fail, type Result, succeed } from '../../domain/result'
import type { Bundle, BundledArticle } from '../bundle'
import { parseJson } from '../parse-json'
import { type LibraryFile, librarySchema } from './library-schema'

/** Whether JSON that was parsed says that it is a library in Quoth's own format. */
export function isLibrary(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'format' in data && data.format === 'quoth'
}

/** The bundle in a file of Quoth's own JSON; the failure says in words which field is wrong and why. */
export function readLibrary(json: string): Result<Bundle, string> {
  const data = parseJson(json)
  if (!data.ok) return data
  return checkLibrary(data.value)
}

/** The bundle in Quoth's own JSON that was parsed. */
export function checkLibrary(data: unknown): Result<Bundle, string> {
  if (!isLibrary(data)) return fail('It is no library of Quoth: its “format” is not “quoth”.')
  if (hasNewerVersion(data)) return fail('It was written by a newer Quoth than this one.')
  const parsed = v.safeParse(librarySchema, data)
  if (parsed.success) {
    const twice = firstTwice(parsed.output.articles.map(({ id }) => id))
    return twice === undefined ? succeed(bundleOf(parsed.output)) : fail(`Two of its articles have the id ${twice}.`)
  }
  const [issue] = parsed.issues
  return fail(`It is no library of Quoth: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`)
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

function hasNewerVersion(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'version' in data && Number(data.version) > 1
}

function bundleOf({ articles, speakers, codes, scales, links, leftOut, attachments }: LibraryFile): Bundle {
  return {
    articles: articles.map(bundledArticle),
    registry: registryOf({
      speakers: speakers.map(live),
      codes: codes.map(live),
      scales: scales.map(live),
      links: links.map(live),
    }),
    ...(leftOut === undefined ? {} : { leftOut: new Set(leftOut) }),
    ...(attachments === undefined
      ? {}
      : { attachments: attachments.map(({ data, ...file }) => ({ ...file, bytes: data })) }),
  }
}

function bundledArticle(file: LibraryFile['articles'][number]): BundledArticle {
  const { text, blocks, takenOut = [], annotations, ...described } = file
  const { id, revision } = described
  return {
    article: { ...described, length: text.length, deleted: 0 },
    content: { article: id, revision, text, blocks, takenOut },
    annotations: annotations.map((annotation) => annotationOf(annotation, id, revision)),
  }
}

function annotationOf(
  file: LibraryFile['articles'][number]['annotations'][number],
  article: string,
  revision: number,
): Annotation {
  const { start, end, exact, prefix, suffix, speaker, via, note = '', tags: _names, codes, ...rest } = file
  return {
    ...rest,
    article,
    revision,
    anchor: { start, end, exact, prefix, suffix },
    ...(speaker === undefined ? {} : { speaker: speaker.id }),
    ...(via === undefined ? {} : { via: via.map(({ id }) => id) }),
    note,
    tags: codes,
    deleted: 0,
  }
}

function live<Row>(row: Row): Row & { deleted: number } {
  return { ...row, deleted: 0 }
}
