import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import type { ArticleText } from '../../domain/article'
import type { Edit } from '../../domain/change'
import { findQuote } from '../../domain/reanchor'
import { byId } from '../../domain/registry'
import { isTerm, SCALE_LABELS, scaleOf } from '../../domain/scale'
import { type ParsedRecord, parseAnnotations } from '../../exchanging/quoth-json'
import type { LibraryDatabase } from '../../storage/database'
import { type Catalogue, isLive, readCatalogue, readText } from '../../storage/queries'
import { writeEdits } from '../../storage/write-change'
import { findOrMake } from '../actions/attribute'
import { findOrMakeCodes } from '../actions/tag'
import { type ExitCode, noSuchArticle } from './carry-out'
import { print } from './print'

/** What became of one record of the file. */
type Line =
  | { id: string | null; ok: true; state: 'exact' | 'moved' | 'changed' }
  | { id: string | null; ok: false; state?: 'lost'; message: string }

/** Adds the annotations in `json` to an article, all of them in one transaction, and prints a line for each. */
export async function annotateArticle(database: LibraryDatabase, id: string, json: string): Promise<ExitCode> {
  const article = await database.articles.get(id)
  const content = article === undefined ? undefined : await readText(database, id, article.revision)
  if (article === undefined || content === undefined || !isLive(article)) return noSuchArticle(id)
  const records = parseAnnotations(json)
  if (!records.ok) {
    await print({ ok: false, message: records.failure })
    return 1
  }
  const catalogue = await readCatalogue(database)
  const taken = new Set(await database.annotations.toCollection().primaryKeys())
  const edits: Edit[] = []
  const lines: Line[] = []
  for (const record of records.value) {
    if (record.ok) lines.push(place(record.value, content, catalogue, taken, edits))
    else lines.push({ id: null, ok: false, message: record.failure })
  }
  await writeEdits(database, { edits, journal: null })
  for (const line of lines) await print(line)
  return lines.every(({ ok }) => ok) ? 0 : 1
}

/** Adds to `edits` what makes the annotation of `record`, with its speaker and tags where they are new. */
function place(
  record: ParsedRecord,
  content: ArticleText,
  { speakers, codes, scales }: Catalogue,
  taken: Set<string>,
  edits: Edit[],
): Line {
  const found = findQuote(content.text, record)
  if (found.state === 'lost')
    return { id: record.id ?? null, ok: false, state: 'lost', message: 'Its passage is not in the article.' }
  const now = Date.now()
  const { kind, verdict, claimType, note = '', tags = [], wording, speech, confidence, checkWorthiness } = record
  for (const [scale, chosen] of [
    ['verdict', verdict],
    ['claim-type', claimType],
  ] as const) {
    if (chosen !== undefined && !isTerm(scaleOf(byId(scales), scale), chosen))
      return {
        id: record.id ?? null,
        ok: false,
        message: `The library’s ${SCALE_LABELS[scale]} do not include “${chosen}”.`,
      }
  }
  const tagged = findOrMakeCodes(codes, tags, now)
  codes.push(...tagged.edits.flatMap((edit) => (edit.table === 'codes' ? [edit.after] : [])))
  edits.push(...tagged.edits)
  // An id that is already used is another annotation's, or this one's from an earlier time: neither is overwritten.
  const id = record.id === undefined || taken.has(record.id) ? crypto.randomUUID() : record.id
  taken.add(id)
  let speaker: string | undefined
  if (record.speaker !== undefined) {
    const made = findOrMake(speakers, record.speaker.name, now)
    speakers.push(...made.edits.map(() => made.speaker))
    edits.push(...made.edits)
    speaker = made.speaker.id
  }
  const after: Annotation = {
    id,
    article: content.article,
    revision: content.revision,
    kind,
    anchor: anchorAt(content.text, found.start, found.end),
    ...(speaker === undefined ? {} : { speaker }),
    ...(speech === undefined ? {} : { speech }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(claimType === undefined ? {} : { claimType }),
    ...(wording === undefined ? {} : { wording }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(checkWorthiness === undefined ? {} : { checkWorthiness }),
    note,
    tags: tagged.codes.map((code) => code.id),
    created: now,
    updated: now,
    deleted: 0,
  }
  edits.push({ table: 'annotations', before: null, after })
  return { id, ok: true, state: found.state }
}
