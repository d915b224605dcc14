import { presentFields } from '../present-fields'
import type { Fields } from '../reading'
import type { ArticleLine } from './article-lines'
import { bylineOf } from './byline'
import type { Headings } from './headings'
import type { LinkedArticle } from './json-ld'
import { type MetaTags, metaTags, metaValue } from './meta-tags'
import { pageTitle } from './page-title'
import { isSite } from './page-title-site'
import { publishedOf } from './published'

/**
 * What a page says of its article: JSON-LD first, then OpenGraph and other meta tags, then what the page shows.
 * @param lines the blocks in which a byline or a date may stand, the likeliest first
 * @param opening where the article begins
 * @param headings those that may be the article's title
 */
export function fieldsOf(
  document: Document,
  linked: LinkedArticle | null,
  lines: readonly ArticleLine[],
  opening: Element | undefined,
  headings: Headings,
): Fields {
  const meta = metaTags(document)
  const language = languageOf(document, meta, linked)
  const url = urlOf(document, meta, linked)
  const site = siteOf(meta, linked)
  const sites = [...sitesOf(site, url, meta, linked), ...headings.homes, ...ownerOf(document, meta)]
  const title = pageTitle(document, meta, linked?.headline, headings, sites)
  const byline = bylineOf(document, linked?.authors ?? [], meta, lines, opening, site ?? hostOf(url))
  const published = publishedOf(document, linked?.published, meta, lines, opening, language, url)
  return presentFields({ title, byline, published, url, site, language })
}

function siteOf(meta: MetaTags, linked: LinkedArticle | null): string | undefined {
  const site =
    metaValue(meta, ['og:site_name']) ??
    linked?.site ??
    metaValue(meta, ['application-name', 'dc.publisher', 'publisher'])
  return site !== undefined && site.length <= 100 && !/^https?:/i.test(site) ? site : undefined
}

/** All that the site may be called in a title: its names in structured data and meta tags, and its host's. */
function sitesOf(
  site: string | undefined,
  url: string | undefined,
  meta: MetaTags,
  linked: LinkedArticle | null,
): string[] {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./, '')
  const names = [
    site,
    linked?.site,
    hostOf(url),
    host,
    metaValue(meta, ['dc.publisher']),
    metaValue(meta, ['publisher']),
  ]
  const title = metaValue(meta, ['og:title'])
  // Some pages give their own title as the application's name.
  return names.flatMap((name) =>
    name === undefined || (name !== metaValue(meta, ['og:site_name']) && holds(name, title)) ? [] : [name],
  )
}

/** Who is said to have written a page and is its title too: whose site it is. */
function ownerOf(document: Document, meta: MetaTags): string[] {
  const author = metaValue(meta, ['author', 'dc.creator']) ?? ''
  return isSite(document.title, [author]) ? [document.title] : []
}

function holds(name: string, title: string | undefined): boolean {
  return title !== undefined && title.length > 14 && name.startsWith(title.slice(0, 40))
}

function urlOf(document: Document, meta: MetaTags, linked: LinkedArticle | null): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? undefined
  for (const address of [
    canonical,
    metaValue(meta, ['og:url']),
    linked?.url,
    metaValue(meta, ['twitter:url', 'parsely-link']),
  ]) {
    const url = address === undefined ? null : URL.parse(address.trim())
    if (url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')) return url.href
  }
  return undefined
}

function languageOf(document: Document, meta: MetaTags, linked: LinkedArticle | null): string | undefined {
  const root = document.documentElement
  const given = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    metaValue(meta, ['content-language', 'language', 'dc.language', 'og:locale']),
    linked?.language,
  ]
  for (const language of given) {
    const tag = language?.split(',')[0]?.trim().replaceAll('_', '-') ?? ''
    if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) continue
    try {
      const [canonical] = Intl.getCanonicalLocales(tag)
      if (canonical !== undefined) return canonical
    } catch {
      // Not a language tag, though it looks like one: the next may be.
    }
  }
  return undefined
}

/** The name in an address's host, as its site may be called: `example` of `https://www.example.org/`. */
function hostOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : URL.parse(url)
        ?.hostname.split('.')
        .slice(0, -1)
        .findLast((label) => label.length > 3)
}
