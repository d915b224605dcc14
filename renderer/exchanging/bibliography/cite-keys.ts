import type { Article } from '../../domain/article'
import { authorsIn, dateParts } from './authors'

/** A key for each article that documents cite it by, such as `doe2026bridge`: of plain letters and figures, none twice. */
export function citeKeys(articles: readonly Article[]): string[] {
  const used = new Map<string, number>()
  return articles.map(({ byline, site, published, title }) => {
    const author = plain(authorsIn(byline)[0]?.split(' ').at(-1) ?? site ?? '')
    const word = title
      .split(/\s+/u)
      .map(plain)
      .find((candidate) => candidate.length > 3)
    const key = [author, dateParts(published)[0] ?? '', word ?? ''].join('') || 'article'
    const count = used.get(key) ?? 0
    used.set(key, count + 1)
    return count === 0 ? key : `${key}-${count + 1}`
  })
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
