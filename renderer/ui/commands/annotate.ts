import type { Edit } from '../../domain/change'
import { registryOf } from '../../domain/registry'
import { SCALE_LABELS } from '../../domain/scale'
import { growingNames } from '../../exchanging/growing-names'
import { land, unknownTerm } from '../../exchanging/land'
import { type LandedId, linkEdits } from '../../exchanging/land-links'
import { parseAnnotations } from '../../exchanging/parse-annotations'
import { placerIn } from '../../exchanging/place'
import { withPlacedEvidence } from '../../exchanging/place-evidence'
import type { LibraryDatabase } from '../../storage/database'
import { isLive, readCatalogue, readText } from '../../storage/queries'
import { writeEdits } from '../../storage/write-change'
import { type ExitCode, noSuchArticle } from './carry-out'
import { print } from './print'

/** What became of one annotation of the file. */
type Line =
  | { id: string | null; ok: true; state: 'exact' | 'moved' | 'changed' }
  | { id: string | null; ok: false; state?: 'lost'; message: string }

/** Adds the annotations in `json` to an article, all of them in one transaction, and prints a line for each. */
export async function annotateArticle(database: LibraryDatabase, id: string, json: string): Promise<ExitCode> {
  const article = await database.articles.get(id)
  const content = article === undefined ? undefined : await readText(database, id, article.revision)
  if (article === undefined || content === undefined || !isLive(article)) return noSuchArticle(id)
  const parsed = parseAnnotations(json, id)
  if (!parsed.ok) {
    await print({ ok: false, message: parsed.failure })
    return 1
  }
  const registry = registryOf(await readCatalogue(database))
  const taken = new Set(await database.annotations.toCollection().primaryKeys())
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
    // An id that is already used is another annotation's, or this one's from an earlier time: neither is overwritten.
    const fresh = given === null || taken.has(given) ? makeId() : given
    taken.add(fresh)
    const { placed: whole } = withPlacedEvidence(incoming, (other) => (other === id ? { content, place } : undefined))
    const after = land(whole, content, placed.passages, fresh, names, now, makeId)
    edits.push({ table: 'annotations', before: null, after })
    landed.push({ incoming, id: fresh })
    return { id: fresh, ok: true, state: placed.state }
  })
  const links = linkEdits(landed, registry.links.values(), (other) => taken.has(other), now, makeId)
  await writeEdits(database, { edits: [...names.edits, ...edits, ...links], journal: null })
  for (const line of lines) await print(line)
  return lines.every(({ ok }) => ok) ? 0 : 1
}
