import type { Article } from '../domain/article'
import { nameKey } from '../domain/speaker'
import type { BundledArticle } from './bundle'
import type { IncomingSource } from './incoming'
import { addressKey, webAddress } from './source-address'

/** By what an article of the library is taken for a source, the surest first. */
export type MatchedBy = 'id' | 'file' | 'address' | 'text' | 'title'

/** The articles that a source may be, the likeliest first: several where a book's chapters share its title. */
export type Match = { by: MatchedBy; articles: readonly BundledArticle[] }

/** Finds articles for sources; what can be looked up is looked up. */
export type Matcher = (source: IncomingSource) => Match | null

/** A matcher for the articles of a library. */
export function matcherOf(articles: readonly BundledArticle[]): Matcher {
  const byId = grouped(articles, ({ article }) => [article.id])
  const byFile = grouped(articles, ({ article }) => [fileKey(article.hash, article.part)])
  const byAddress = grouped(articles, ({ article }) => (article.url === undefined ? [] : [addressKey(article.url)]))
  const byText = grouped(articles, ({ content }) => [content.text])
  const byTitle = grouped(articles, ({ article }) => titlesOf(article))
  return ({ id, hash, part = 0, url, title, article }) => {
    const titled = title === undefined ? undefined : byTitle.get(nameKey(title))?.filter((one) => isPerhapsAt(url, one))
    const texts = article === undefined ? undefined : byText.get(article.text)
    // Of two articles with one text, it is the one that is called so.
    const both = texts?.filter((one) => titled?.includes(one))
    const found: [MatchedBy, readonly BundledArticle[] | undefined][] = [
      ['id', byId.get(id ?? '')],
      ['file', hash === undefined ? undefined : byFile.get(fileKey(hash, part))],
      ['address', url === undefined ? undefined : byAddress.get(addressKey(url))],
      ['text', both?.length === 0 ? texts : both],
      ['title', titled],
    ]
    for (const [by, matching = []] of found) if (matching.length > 0) return { by, articles: matching }
    return null
  }
}

/** The article that a source is, the likeliest where there are several; null where there is none. */
export function matchArticle(
  source: IncomingSource,
  articles: readonly BundledArticle[],
): { by: MatchedBy; article: Article } | null {
  const match = matcherOf(articles)(source)
  const [first] = match?.articles ?? []
  return match === null || first === undefined ? null : { by: match.by, article: first.article }
}

/** Whether an article may be what stands at an address: two pages of one title at different addresses are two. */
function isPerhapsAt(url: string | undefined, { article }: BundledArticle): boolean {
  const [address, own] = [webAddress(url), webAddress(article.url)]
  return address === undefined || own === undefined || addressKey(address) === addressKey(own)
}

/** What an article may be called elsewhere: its own title, and that of the book that it is a chapter of. */
function titlesOf({ title, collection }: Article): string[] {
  return [title, collection].flatMap((name) => (name === undefined || nameKey(name) === '' ? [] : [nameKey(name)]))
}

function fileKey(hash: string, part: number): string {
  return `${hash} ${part}`
}

function grouped(
  articles: readonly BundledArticle[],
  keysOf: (article: BundledArticle) => readonly string[],
): ReadonlyMap<string, BundledArticle[]> {
  const groups = new Map<string, BundledArticle[]>()
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [article])
      else group.push(article)
    }
  }
  return groups
}
