import { type MetaTags, metaValue } from './meta-tags'
import { withoutNamedSite, withoutSite } from './page-title-site'
import { plainOfHtml } from './plain-of-html'

/** What is longer, in UTF-16 units, is no title; only its beginning is looked at. */
const LONGEST = 400

/** What structured data, meta tags and the title element call the article, without the site's name. */
export function titlesGiven(
  document: Document,
  meta: MetaTags,
  headline: string | undefined,
  sites: readonly string[],
): string[] {
  const element = document.querySelector('head title, title')?.textContent ?? ''
  const named = [
    plainOfHtml(headline ?? ''),
    metaValue(meta, ['og:title']) ?? '',
    metaValue(meta, ['twitter:title', 'citation_title', 'dc.title', 'parsely-title', 'title']) ?? '',
  ]
  const titles = [
    ...named.map((title) => withoutNamedSite(oneLine(title), sites)),
    withoutSite(oneLine(element), sites),
  ]
  return [...new Set(titles.filter((title) => title !== ''))]
}

/** A title on one line, without a date before it and the sign for a link to it. */
export function oneLine(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\u00ad/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?:\s[-–—|:]\s|(?=\p{Lu}))/u, '')
    .replace(/\s*[¶#]\s*$/u, '')
    .trim()
}
