import { passagesOf } from '../domain/passages'
import { hashOf } from './add-article'
import type { LibraryDatabase } from './database'

/** How many records of each kind a library holds, a checksum over all of them, and what is wrong with any. */
export type Verification = {
  articles: number
  texts: number
  originals: number
  annotations: number
  speakers: number
  codes: number
  scales: number
  links: number
  attachments: number
  positions: number
  checksum: string
  problems: string[]
}

/**
 * Reads every record of the library, checks that each refers to records that exist and that every anchor holds the
 * words it says, and sums all of it up: two libraries with the same records have the same checksum (SHA-256).
 */
export async function verifyLibrary(database: LibraryDatabase): Promise<Verification> {
  const { articles, texts, originals, annotations, speakers, codes, scales, links, attachments, positions } = database
  const tables = [articles, texts, originals, annotations, speakers, codes, scales, links, attachments, positions]
  const rows = await database.transaction('r', tables, () =>
    Promise.all([
      articles.toArray(),
      texts.toArray(),
      originals.toArray(),
      annotations.toArray(),
      speakers.toArray(),
      codes.toArray(),
      scales.toArray(),
      links.toArray(),
      attachments.toArray(),
      positions.toArray(),
    ]),
  )
  const [
    articleRows,
    textRows,
    originalRows,
    annotationRows,
    speakerRows,
    codeRows,
    scaleRows,
    linkRows,
    fileRows,
    positionRows,
  ] = rows
  const problems: string[] = []
  const originalOf = new Map(originalRows.map((row) => [row.hash, row]))
  const textOf = new Map(textRows.map((row) => [`${row.article} ${row.revision}`, row.text]))
  const speakerIds = new Set(speakerRows.map(({ id }) => id))
  const codeIds = new Set(codeRows.map(({ id }) => id))

  for (const { hash, bytes } of originalRows) {
    if ((await hashOf(new Uint8Array(bytes))) !== hash) problems.push(`original ${hash}: its bytes have changed`)
  }
  for (const { hash, bytes, name } of fileRows) {
    if ((await hashOf(new Uint8Array(bytes))) !== hash) problems.push(`attachment ${name}: its bytes have changed`)
  }
  for (const { id, hash, revision, length } of articleRows) {
    if (!originalOf.has(hash)) problems.push(`article ${id}: its original is missing`)
    if (textOf.get(`${id} ${revision}`)?.length !== length)
      problems.push(`article ${id}: its text is missing or has changed`)
  }
  for (const annotation of annotationRows) {
    const { id, article, revision, speaker, via = [], tags } = annotation
    const text = textOf.get(`${article} ${revision}`)
    if (text === undefined) problems.push(`annotation ${id}: its article's text is missing`)
    else if (passagesOf(annotation).some(({ start, end, exact }) => text.slice(start, end) !== exact))
      problems.push(`annotation ${id}: its passage is not where it says`)
    if ([speaker ?? [], via].flat().some((source) => !speakerIds.has(source)))
      problems.push(`annotation ${id}: its speaker is missing`)
    if (tags.some((tag) => !codeIds.has(tag))) problems.push(`annotation ${id}: a tag of it is missing`)
  }
  const annotationIds = new Set(annotationRows.map(({ id }) => id))
  for (const { id, from, to } of linkRows)
    if (!annotationIds.has(from) || !annotationIds.has(to)) problems.push(`link ${id}: a claim of it is missing`)
  return {
    articles: articleRows.length,
    texts: textRows.length,
    originals: originalRows.length,
    annotations: annotationRows.length,
    speakers: speakerRows.length,
    codes: codeRows.length,
    scales: scaleRows.length,
    links: linkRows.length,
    attachments: fileRows.length,
    positions: positionRows.length,
    checksum: await checksum([
      articleRows,
      textRows,
      originalRows.map(({ hash }) => hash),
      annotationRows,
      speakerRows,
      codeRows,
      scaleRows,
      linkRows,
      fileRows.map(({ hash, name }) => [hash, name]),
      positionRows,
    ]),
    problems,
  }
}

/** One hash over all records, in the order of their keys, whatever order their fields were written in. */
async function checksum(tables: readonly (readonly unknown[])[]): Promise<string> {
  const text = JSON.stringify(tables, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return hashOf(new TextEncoder().encode(text))
}
