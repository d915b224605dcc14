import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import type { Registry } from '../../domain/registry'
import { base64Of } from '../base64'
import type { Bundle, BundledArticle } from '../bundle'
import type { BundledAttachment } from '../bundled-attachment'

/**
 * A bundle as Quoth's own JSON: nothing that it holds is left out. `now` is when, in milliseconds since 1970. Ends with a
 * line feed.
 */
export function writeLibrary({ articles, registry, leftOut, attachments = [] }: Bundle, now: number): string {
  const file = {
    format: 'quoth',
    version: 1,
    exported: iso(now),
    ...(leftOut === undefined ? {} : { leftOut: [...leftOut] }),
    articles: articles.map((bundled) => articleOf(bundled, registry)),
    speakers: rowsOf(registry.speakers),
    codes: rowsOf(registry.codes),
    scales: rowsOf(registry.scales),
    links: rowsOf(registry.links),
    ...(attachments.length === 0 ? {} : { attachments: attachments.map(attachmentOf) }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function articleOf({ article, content, annotations }: BundledArticle, registry: Registry) {
  const { length: _length, deleted: _deleted, created, updated, ...described } = article
  const { text, blocks, takenOut } = content
  return {
    ...described,
    revision: content.revision,
    created: iso(created),
    updated: iso(updated),
    text,
    blocks,
    ...(takenOut.length === 0 ? {} : { takenOut }),
    annotations: [...annotations].sort(compareInReadingOrder).map((annotation) => annotationOf(annotation, registry)),
  }
}

function annotationOf(annotation: Annotation, { speakers, codes }: Registry) {
  const { anchor, speaker, via, note, tags, created, updated, revision: _r, deleted: _d, ...rest } = annotation
  const named = (id: string) => ({ id, name: speakers.get(id)?.name ?? '' })
  return {
    ...rest,
    ...anchor,
    ...(speaker === undefined ? {} : { speaker: named(speaker) }),
    ...(via === undefined ? {} : { via: via.map(named) }),
    ...(note === '' ? {} : { note }),
    tags: codeNames(tags, codes),
    codes: tags,
    created: iso(created),
    updated: iso(updated),
  }
}

function attachmentOf({ hash, name, type, bytes }: BundledAttachment) {
  return { hash, name, type, data: base64Of(bytes) }
}

function rowsOf<Row extends { created: number; updated: number; deleted: number }>(rows: ReadonlyMap<string, Row>) {
  return Array.from(rows.values(), ({ deleted: _deleted, created, updated, ...row }) => ({
    ...row,
    created: iso(created),
    updated: iso(updated),
  }))
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
