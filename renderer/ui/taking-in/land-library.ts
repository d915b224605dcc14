import * as v from 'valibot'
import type { Edit } from '../../domain/change'
import { byId } from '../../domain/registry'
import type { Bundle, BundledArticle } from '../../exchanging/bundle'
import { importBundle } from '../../exchanging/import-bundle'
import { matcherOf } from '../../exchanging/match-articles'
import { articleSchema, soundArticle } from '../import/article-schema'
import { articleEdits, type Landing, type LandingTools, titlesOf } from './landing'
import { type LibraryRows, targetOf } from './library-rows'
import { outOfTrash, trashedOf } from './new-articles'
import { type KeptOriginal, originalOfText } from './original-of-text'
import { reportOf } from './report'

/**
 * Lands a library of Quoth's own in another: its articles with their annotations, or these alone where the article is there.
 * Whatever both have by one id stays as it is here.
 * @param kept the hashes of the originals that are here: those of other articles did not come along
 */
export async function landLibrary(
  bundle: Bundle,
  rows: LibraryRows,
  kept: ReadonlySet<string>,
  { now, makeId, tell }: LandingTools,
): Promise<Landing> {
  const { target, trashed } = targetOf(rows)
  const sound = bundle.articles.filter(isSoundArticle)
  const match = matcherOf(target.articles)
  const matchTrashed = matcherOf(trashed)
  const restored = sound.flatMap(({ article: { id, hash, part, url } }) => {
    if (match({ id, hash, part, annotations: [], ...(url !== undefined && { url }) }) !== null) return []
    const deleted = trashedOf(matchTrashed, { id, hash, part })
    return deleted === undefined ? [] : [outOfTrash(deleted, now)]
  })
  const articles = [...target.articles, ...restored.map(({ bundled }) => bundled)]
  const brought = importBundle({ ...bundle, articles: sound }, { ...target, articles }, now, makeId, tell)
  const originals: KeptOriginal[] = []
  const added: BundledArticle[] = []
  for (const bundled of brought.articles) {
    if (kept.has(bundled.article.hash)) added.push(bundled)
    else {
      const original = await originalOfText(bundled.article.title, bundled.content.text)
      originals.push(original)
      added.push({ ...bundled, article: { ...bundled.article, ...readFrom(original) } })
    }
  }
  const trash = byId(target.trash)
  const asTheyAre = added.flatMap(({ annotations }) =>
    annotations.map((after): Edit => ({ table: 'annotations', before: trash.get(after.id) ?? null, after })),
  )
  const damaged = bundle.articles.filter((one) => !sound.includes(one))
  return {
    edits: [...articleEdits(added, restored), ...asTheyAre, ...brought.edits],
    texts: added.map(({ content }) => content),
    originals,
    report: reportOf(brought.annotations, {
      missing: [],
      articles: titlesOf(added, restored),
      tags: unusedTags([...brought.edits, ...asTheyAre]),
      differing: brought.differing,
      remarks: [...damaged.map(damagedRemark), ...brought.remarks],
    }),
  }
}

/** How many tags these edits make that none of the annotations in them has. */
function unusedTags(edits: readonly Edit[]): number {
  const used = new Set(edits.flatMap((edit) => (edit.table === 'annotations' ? edit.after.tags : [])))
  return edits.filter(({ table, after }) => table === 'codes' && !used.has(after.id)).length
}

/** What an article says of the file that it was read from, where that is this one. */
function readFrom({ name, hash, part }: KeptOriginal) {
  return { fileName: name, hash, part, format: 'text', encoding: 'utf-8' } as const
}

/** Whether an article is one that Quoth could have read: its addresses lead somewhere, its marks are inside of its text. */
function isSoundArticle({ article, content }: BundledArticle): boolean {
  const { title, titleGuessed, byline, site, url, published, language, collection, format, encoding, words } = article
  const { text, blocks, takenOut } = content
  const described = { title, titleGuessed, byline, site, url, published, language, collection, format, encoding, words }
  const parsed = v.safeParse(articleSchema, { ...described, text, blocks, takenOut, warnings: [] })
  return parsed.success && soundArticle(parsed.output) !== null
}

function damagedRemark({ article, annotations }: BundledArticle): string {
  return `The text of “${article.title}” is damaged: it was left out, with its annotations (${annotations.length}).`
}
