import { type MetaTags, metaValue } from './meta-tags'

/** What is longer, in UTF-16 units, is no title; only its beginning is looked at. */
const LONGEST = 400

const SEPARATOR = /\s+[|–—\-:·•»«>/\\~]+\s+|\s*[|»«•]\s*|[:：]\s+|\s+\|\|?\s+/u

/**
 * The title of a page's article: its headline as the page shows it, else what the page's head says, without the site's name.
 * @param headline what structured data calls it
 * @param shown the headings of the first level that stand before the article, the nearest first, then those of lower levels
 * @param site the name of the site, or of its host
 */
export function pageTitle(
  document: Document,
  meta: MetaTags,
  headline: string | undefined,
  shown: Headings,
  site: string | undefined,
): string | undefined {
  const given = [
    plain(headline ?? ''),
    metaValue(meta, ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title']) ?? '',
    document.querySelector('head title, title')?.textContent ?? '',
  ].flatMap((title) => {
    const clean = withoutSite(oneLine(title), site)
    return clean === '' ? [] : [clean]
  })
  const first = shown.first.map(oneLine).filter((text) => text.length > 3 && text.length < 300)
  const lower = shown.lower.map(oneLine).filter((text) => text.length > 3 && text.length < 300)
  const agreed = first.find((heading) => !isSite(heading, site) && given.some((title) => agrees(heading, title)))
  if (agreed !== undefined) {
    // A kicker before the headline, inside the same heading, is no part of it.
    const inner = given.find(
      (title) => bare(title).length > 14 && bare(agreed) !== bare(title) && bare(agreed).endsWith(bare(title)),
    )
    return inner ?? withoutSite(agreed, site)
  }
  const [best] = given
  if (best === undefined) return first[0] ?? lower[0]
  const beneath = lower.find((text) => text.length > 14 && agrees(text, best))
  if (beneath !== undefined && bare(beneath).length <= bare(best).length) return beneath
  const reworded = first.find((heading) => !isSite(heading, site) && given.some((title) => sharesWords(heading, title)))
  if (reworded !== undefined) return withoutSite(reworded, site)
  // Where a page's head has one title for everything it is the site's, and the lone headline is the article's.
  const [only] = first
  const lone = first.length === 1 && only !== undefined && only.includes(' ') && !isSite(only, site)
  return (lone && given.length === 1) || isSite(best, site) ? (only ?? lower[0] ?? best) : best
}

/** The headings near the start of an article, as text: of the first level, and of the second and third. */
export type Headings = { first: readonly string[]; lower: readonly string[] }

/** The title without the part that names the site or a section of it, at its end or its beginning. */
export function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '')
  if (parts.length < 2) return title
  const ends = [parts[0] ?? '', parts.at(-1) ?? '']
  if (site !== undefined && isSite(ends[1] ?? '', site))
    return title.slice(0, title.lastIndexOf(ends[1] ?? '')).replace(TRAILING, '')
  if (site !== undefined && isSite(ends[0] ?? '', site)) return title.slice((ends[0] ?? '').length).replace(LEADING, '')
  // A bar, a bullet or a dash with few words after it: the site's name. A colon is the title's own.
  const cut = /^(.{15,}?)\s*(?:\s[|–—-]\s|[|»•])\s*([^|»•]{1,40})$/u.exec(title)
  const [, head = '', tail = ''] = cut ?? []
  return head !== '' && tail.split(/\s+/).length <= 5 && head.split(/\s+/).length > 2 ? head.trim() : title
}

const TRAILING = /[\s|–—\-:·•»«>/\\~]+$/u
const LEADING = /^[\s|–—\-:·•»«>/\\~]+/u

function isSite(text: string, site: string | undefined): boolean {
  if (site === undefined) return false
  const [a, b] = [bare(text), bare(site)]
  return (
    a !== '' &&
    b !== '' &&
    (a === b || (a.length > 4 && b.includes(a)) || (b.length > 4 && a.includes(b) && a.length < b.length * 2))
  )
}

/** Whether a heading is what a title says, give or take the site's name around it. */
function agrees(heading: string, title: string): boolean {
  const [a, b] = [bare(heading), bare(title)]
  if (a === '' || b === '') return false
  return a === b || (a.length > 8 && b.includes(a)) || (b.length > 8 && a.includes(b) && a.length < b.length * 2.5)
}

/** Whether a third of a heading's longer words are in a title: the same headline in other words, for search engines. */
function sharesWords(heading: string, title: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const known = new Set(words(title))
  const own = words(heading)
  return own.length > 1 && own.filter((word) => known.has(word)).length * 3 >= own.length
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function oneLine(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\u00ad/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A headline out of a script may still have its characters as HTML writes them. */
function plain(text: string): string {
  if (!/[&<]/.test(text)) return text
  return new DOMParser().parseFromString(text, 'text/html').body.textContent ?? text
}
