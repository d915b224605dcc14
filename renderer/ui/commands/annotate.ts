import type { Edit } from '../../domain/change'
import { registryOf } from '../../domain/registry'
import { fail } from '../../domain/result'
import { SCALE_LABELS } from '../../domain/scale'
import { growingNames } from '../../exchanging/growing-names'
import { land, unknownTerm } from '../../exchanging/land'
import { type LandedId, linkEdits } from '../../exchanging/land-links'
import { parseAnnotations } from '../../exchanging/parse-annotations'
import { placerIn } from '../../exchanging/place'
import { withPlacedEvidence } from '../../exchanging/place-evidence'
import type { LibraryDatabase } from '../../storage/database'
import { isLive, readAnnotations, readCatalogue, readText } from '../../storage/queries'
import { writeEdits } from '../../storage/write-change'
import type { ExitCode } from './exit-code'
import { noSuchArticle } from './no-such-article'
import { print } from './print'

/** What became of one annotation of the file. */
type Line =
  | { id: string | null; ok: true; state: 'exact' | 'moved' | 'changed' }
  | { id: string | null; ok: false; state?: 'lost'; message: string }

/**
 * Adds the annotations in a JSON file to an article, all of them as one change, which the window can undo, and prints a line
 * for each. One that the article has by its id already is not added again.
 */
export async function annotateArticle(database: LibraryDatabase, id: string, json: Uint8Array): Promise<ExitCode> {
  const article = await database.articles.get(id)
  const content = article === undefined ? undefined : await readText(database, id, article.revision)
  if (article === undefined || content === undefined || !isLive(article)) return noSuchArticle(id)
  // Loaded by itself: the tables of the world’s encodings are large.
  const { decodeText } = await import('../../importing/text-file')
  const text = decodeText(json, null)
  const parsed = text.ok ? parseAnnotations(text.value.text, id) : fail(text.failure.message)
  if (!parsed.ok) {
    await print({ ok: false, message: parsed.failure })
    return 1
  }
  const registry = registryOf(await readCatalogue(database))
  const taken = new Set(await database.annotations.toCollection().primaryKeys())
  const here = new Set((await readAnnotations(database, id)).map((annotation) => annotation.id))
  const now = Date.now()
  const makeId = () => crypto.randomUUID()
  const names = growingNames(registry, now, makeId)
  const place = placerIn(content.text)
  const edits: Edit[] = []
  const landed: LandedId[] = []
  const lines = parsed.value.map((one): Line => {
    if (!one.ok) return { id: null, ok: false, message: one.failure }
    const incoming = one.value
    const given = incoming.id ?? null
    const placed = place(incoming.passages)
    if (placed.state === 'lost')
      return { id: given, ok: false, state: 'lost', message: 'Its passage is not in the article.' }
    const unknown = unknownTerm(incoming, names)
    if (unknown !== undefined) {
      const message = `The library’s ${SCALE_LABELS[unknown.scale]} do not include “${unknown.given}”.`
      return { id: given, ok: false, message }
    }
    if (given !== null && here.has(given)) {
      landed.push({ incoming, id: given })
      return { id: given, ok: true, state: placed.state }
    }
    // An id that is already used is another annotation's, or stands in the trash: neither is overwritten.
    const fresh = given === null || taken.has(given) ? makeId() : given
    taken.add(fresh)
    const { placed: whole } = withPlacedEvidence(incoming, (other) => (other === id ? { content, place } : undefined))
    const after = land(whole, content, placed.passages, fresh, names, now, makeId)
    edits.push({ table: 'annotations', before: null, after })
    landed.push({ incoming, id: fresh })
    return { id: fresh, ok: true, state: placed.state }
  })
  const links = linkEdits(landed, registry.links.values(), (other) => taken.has(other), now, makeId)
  const all = [...names.edits, ...edits, ...links]
  const change = { at: now, label: 'Add annotations', edits: all }
  await writeEdits(database, { edits: all, journal: all.length === 0 ? null : { kind: 'made', change } })
  for (const line of lines) await print(line)
  return lines.every(({ ok }) => ok) ? 0 : 1
}
