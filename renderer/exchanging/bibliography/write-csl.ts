import type { Article } from '../../domain/article'
import type { Bundle } from '../bundle'
import { authorsIn, dateParts } from './authors'
import { citeKeys } from './cite-keys'

/** The articles of a bundle as sources in CSL-JSON 1.0, which Zotero and Pandoc read. Ends with a line feed. */
export function writeCsl({ articles }: Bundle): string {
  const sources = articles.map(({ article }) => article)
  const keys = citeKeys(sources)
  return `${JSON.stringify(
    sources.map((article, index) => item(article, keys[index] ?? 'article')),
    null,
    2,
  )}\n`
}

function item(article: Article, id: string): object {
  const { title, byline, site, collection, published, url, language, created } = article
  const authors = authorsIn(byline)
  const issued = dateParts(published)
  const made = new Date(created)
  const accessed = [made.getUTCFullYear(), made.getUTCMonth() + 1, made.getUTCDate()]
  const container = collection ?? site
  return {
    id,
    type: collection !== undefined ? 'chapter' : url === undefined ? 'document' : 'webpage',
    title,
    // Which part of a name is the family's is not known.
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] } }),
    ...(url === undefined ? {} : { URL: url, accessed: { 'date-parts': [accessed] } }),
    ...(language === undefined ? {} : { language }),
  }
}
