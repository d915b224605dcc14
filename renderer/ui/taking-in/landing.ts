import type { ArticleText } from '../../domain/article'
import type { Edit } from '../../domain/change'
import type { BundledArticle } from '../../exchanging/bundle'
import { importAnnotations, nameOfSource } from '../../exchanging/import-annotations'
import type { Incoming } from '../../exchanging/incoming'
import { differingFrom } from '../../exchanging/merging/differing-incoming'
import { type LibraryRows, targetOf } from './library-rows'
import { articlesOf, type BroughtArticles } from './new-articles'
import type { KeptOriginal } from './original-of-text'
import { type LandingReport, reportOf } from './report'

/** What landing a file takes: edits that are one change, the texts and originals of articles that come with it; and the report. */
export type Landing = {
  edits: readonly Edit[]
  texts: readonly ArticleText[]
  originals: readonly KeptOriginal[]
  report: LandingReport
}

/** When it lands, UUIDs that no record has, and who is told how many annotations have been seen to. */
export type LandingTools = { now: number; makeId: () => string; tell: (done: number) => void }

/** Lands annotations of another program in a library: with the articles that they bring, where the library has none. */
export async function landIncoming(
  incoming: Incoming,
  rows: LibraryRows,
  { now, makeId, tell }: LandingTools,
): Promise<Landing> {
  const { target, trashed } = targetOf(rows)
  const brought = await articlesOf(incoming.sources, target.articles, trashed, now, makeId)
  const { added, restored, originals } = brought
  const articles = [...target.articles, ...added, ...restored.map(({ bundled }) => bundled)]
  const { edits, annotations, unmatched, unusedCodes, remarks } = importAnnotations(
    incoming,
    { ...target, articles },
    now,
    makeId,
    tell,
  )
  const missing = unmatched
    .filter((source) => source.annotations.length > 0 || source.note !== undefined)
    .map((source) => ({ name: nameOfSource(source), annotations: source.annotations.length }))
  return {
    edits: [...articleEdits(added, restored), ...edits],
    texts: added.map(({ content }) => content),
    originals,
    report: reportOf(differingFrom(incoming, annotations, target), {
      missing,
      articles: titlesOf(added, restored),
      tags: unusedCodes,
      differing: [],
      remarks,
    }),
  }
}

/** The edits that add articles to a library, and take others out of its trash. */
export function articleEdits(added: readonly BundledArticle[], restored: BroughtArticles['restored']): Edit[] {
  return [
    ...added.map(({ article }): Edit => ({ table: 'articles', before: null, after: article })),
    ...restored.map(({ before, bundled }): Edit => ({ table: 'articles', before, after: bundled.article })),
  ]
}

/** The articles that a report names. */
export function titlesOf(
  added: readonly BundledArticle[],
  restored: BroughtArticles['restored'],
): LandingReport['articles'] {
  const all = [...added, ...restored.map(({ bundled }) => bundled)]
  return all.map(({ article: { id, title } }) => ({ id, title }))
}
