import type { Article, ParsedArticle } from '../../domain/article'
import type { BundledArticle } from '../../exchanging/bundle'
import type { IncomingSource } from '../../exchanging/incoming'
import { type Match, type Matcher, matcherOf } from '../../exchanging/match-articles'
import { isUuid } from '../../exchanging/name-uuid'
import { isMostlyIn } from '../../exchanging/same-text'
import { newArticle, type SourceFile } from '../../storage/add-article'
import { type KeptOriginal, originalOfText } from './original-of-text'

/** Articles that come with annotations: those that are new, with what they were made of, and those back from the trash. */
export type BroughtArticles = {
  added: readonly BundledArticle[]
  originals: readonly KeptOriginal[]
  /** As they are out of it. */
  restored: readonly { before: Article; bundled: BundledArticle }[]
}

/** Articles of the sources that bring their text and that no article of the library is; ids that are `taken` are not used again. */
export async function articlesOf(
  sources: readonly IncomingSource[],
  live: readonly BundledArticle[],
  trashed: readonly BundledArticle[],
  now: number,
  makeId: () => string,
): Promise<BroughtArticles> {
  const match = matcherOf(live)
  const matchTrashed = matcherOf(trashed)
  const taken = new Set([...live, ...trashed].map(({ article }) => article.id))
  const added = new Map<string, BundledArticle>()
  const originals: KeptOriginal[] = []
  const restored = new Map<string, BroughtArticles['restored'][number]>()
  for (const source of sources) {
    const { id, article: parsed, hash, part = 0 } = source
    if (parsed === undefined || added.has(parsed.text) || isHere(parsed, match(source))) continue
    const original = await originalOfText(parsed.title, parsed.text)
    const deleted = trashedOf(matchTrashed, { id, hash: hash ?? original.hash, part })
    if (deleted !== undefined) restored.set(deleted.article.id, outOfTrash(deleted, now))
    else {
      const fresh = id !== undefined && isUuid(id) && !taken.has(id) ? id : makeId()
      taken.add(fresh)
      added.set(parsed.text, bundledArticle(fresh, original, parsed, now))
      originals.push(original)
    }
  }
  return { added: [...added.values()], originals, restored: [...restored.values()] }
}

/** An article as it is once it is taken out of the trash, and as it was there. */
export function outOfTrash(deleted: BundledArticle, now: number): BroughtArticles['restored'][number] {
  const article = { ...deleted.article, deleted: 0, updated: now }
  return { before: deleted.article, bundled: { ...deleted, article } }
}

/** The article in the trash that has this id or was read from this file. */
export function trashedOf(
  match: Matcher,
  { id, hash, part }: { id: string | undefined; hash: string; part: number },
): BundledArticle | undefined {
  return match({ ...(id !== undefined && { id }), hash, part, annotations: [] })?.articles[0]
}

/**
 * Whether an article that was found for a source is the text that the source brings. Many things have one title: then it has
 * to be mostly the same text too, or the notes on the one would land on the other.
 */
function isHere({ text }: ParsedArticle, match: Match | null): boolean {
  if (match === null) return false
  if (match.by !== 'title') return true
  return isMostlyIn(
    text,
    match.articles.map(({ content }) => content.text),
  )
}

function bundledArticle(id: string, file: SourceFile, parsed: ParsedArticle, now: number): BundledArticle {
  // Read again, the original is the text and no more.
  const article = newArticle(id, file, { ...parsed, format: 'text', encoding: 'utf-8' }, now)
  const { text, blocks, takenOut } = parsed
  return { article, content: { article: id, revision: 1, text, blocks, takenOut }, annotations: [] }
}
