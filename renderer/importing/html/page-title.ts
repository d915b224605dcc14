import { type MetaTags, metaValue } from './meta-tags'
import { oneHeadline } from './page-title-marked'
import { isNamedSite, isSite, withoutNamedSite, withoutSite } from './page-title-site'

/** What is longer, in UTF-16 units, is no title; only its beginning is looked at. */
const LONGEST = 400

/** The headings near the start of an article, as text: of the first level, and of the second and third. */
export type Headings = { first: readonly string[]; lower: readonly string[] }

/**
 * The title of a page's article: its headline as the page shows it, else what the page's head says, without the site's name.
 * @param headline what structured data calls it
 * @param shown the headings of the first level that stand before the article, the nearest first, then those of lower levels
 * @param sites what the site may be called, its host's name among them
 */
export function pageTitle(
  document: Document,
  meta: MetaTags,
  headline: string | undefined,
  shown: Headings,
  sites: readonly string[],
): string | undefined {
  const given = titlesGiven(document, meta, headline, sites)
  const marked = oneHeadline(document)
  const first = [...(marked === undefined ? [] : [marked]), ...shown.first].map(oneLine).filter(isHeadlineLong)
  const lower = shown.lower.map(oneLine).filter(isHeadlineLong)
  const agreed = mostAlike(
    first.filter((heading) => !isNamedSite(heading, sites)),
    given,
  )
  if (agreed !== undefined) return withoutNeighbours(agreed, headline, given, sites)
  const others = [...new Set(first.filter((heading) => !isSite(heading, sites)))]
  const [only] = others
  const [best] = given
  if (best === undefined) return only ?? lower[0]
  // It may be the first thing that the article itself says.
  if (isShown(document, best)) return best
  const beneath = lower.find((text) => text.length > 14 && agreement(text, best) > 0)
  if (beneath !== undefined && bare(beneath).length <= bare(best).length) return beneath
  const reworded = others.find((heading) => given.some((title) => sharesWords(heading, title)))
  if (reworded !== undefined) return withoutNamedSite(reworded, sites)
  // A lone headline in other words than the page's head, which has them for search engines or is the same for every page.
  const lone = headline === undefined && others.length === 1 && (only ?? '').length > 9
  return lone || isSite(best, sites) ? (only ?? lower[0] ?? best) : best
}

/** What structured data, meta tags and the title element call the article, without the site's name. */
function titlesGiven(
  document: Document,
  meta: MetaTags,
  headline: string | undefined,
  sites: readonly string[],
): string[] {
  const element = document.querySelector('head title, title')?.textContent ?? ''
  const named = [
    plain(headline ?? ''),
    metaValue(meta, ['og:title']) ?? '',
    metaValue(meta, ['twitter:title', 'citation_title', 'dc.title', 'parsely-title']) ?? '',
  ]
  const titles = [
    ...named.map((title) => withoutNamedSite(oneLine(title), sites)),
    withoutSite(oneLine(element), sites),
  ]
  return [...new Set(titles.filter((title) => title !== ''))]
}

/** The heading that says most exactly what one of the titles says; the first of several. */
function mostAlike(headings: readonly string[], titles: readonly string[]): string | undefined {
  let best: { heading: string; score: number } | undefined
  for (const heading of headings) {
    const score = Math.max(0, ...titles.map((title) => agreement(heading, title)))
    if (score > (best?.score ?? 0)) best = { heading, score }
  }
  return best?.heading
}

/** A heading without a kicker before the headline or a deck after it, where a title of the page is the headline alone. */
function withoutNeighbours(
  heading: string,
  headline: string | undefined,
  given: readonly string[],
  sites: readonly string[],
): string {
  const long = given.filter((title) => bare(title).length > 14 && bare(title) !== bare(heading))
  // After a colon the headline goes on; a bar, a dash or only a line of its own may part it from a kicker.
  const parted = long.find((title) => heading.endsWith(title) && !/[:：]\s*$/u.test(heading.slice(0, -title.length)))
  const isSure = parted !== undefined && (parted === headline || /\s[|–—-]\s$/u.test(heading.slice(0, -parted.length)))
  if (isSure) return parted
  const same = given.find((title) => bare(title) === bare(heading))
  // Signs that only those see who can't see the page may be missing between a heading's parts.
  if (same !== undefined) return words(same) > words(heading) ? same : withoutNamedSite(heading, sites)
  const inner = long.find((title) => bare(heading).endsWith(bare(title)))
  const headed = long.find(
    (title) =>
      heading.startsWith(title) && /^ [\p{Lu}\p{Lo}]|^ [|–—-] \S+\.[A-Za-z]{2,4}$/u.test(heading.slice(title.length)),
  )
  return (inner ?? headed ?? withoutNamedSite(heading, sites)).replace(/[\s|–—-]+$/u, '')
}

function isShown(document: Document, title: string): boolean {
  const headings = [...document.querySelectorAll('h1')].slice(0, 50)
  return headings.some(({ textContent }) => agreement(oneLine(textContent ?? ''), title) === 2)
}

function isHeadlineLong(text: string): boolean {
  return text.length > 3 && text.length < 300 && !/[:：]$/u.test(text)
}

/**
 * How well a heading says what a title says: 2 where they are the same letters and figures, more than 1 where the
 * title begins with it and names something else after a sign, 1 where the one holds the other, 0 where neither does.
 */
function agreement(heading: string, title: string): number {
  const [a, b] = [bare(heading), bare(title)]
  if (a === '' || b === '') return 0
  if (a === b) return 2
  if (a === bare(title.split(PARTS)[0] ?? '')) return 1.5
  const isPart = (a.length > 8 && b.includes(a)) || (b.length > 8 && a.includes(b) && a.length < b.length * 2.5)
  return isPart || (b.endsWith(a) && title.endsWith(` ${heading}`)) ? 1 : 0
}

/** What parts a title from the site's name and its sections. */
const PARTS = /\s+[|–—\-·•»«/]+\s+/u

/** Whether a third of a heading's longer words are in a title: the same headline in other words, for search engines. */
function sharesWords(heading: string, title: string): boolean {
  const long = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const known = new Set(long(title))
  const own = long(heading)
  return own.length > 1 && own.filter((word) => known.has(word)).length * 3 >= own.length
}

function words(text: string): number {
  return text.split(' ').length
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function oneLine(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\u00ad/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?:\s[-–—|:]\s|(?=\p{Lu}))/u, '')
    .replace(/\s*[¶#]\s*$/u, '')
    .trim()
}

/** A headline out of a script may still have its characters as HTML writes them. */
function plain(text: string): string {
  if (!/[&<]/.test(text)) return text
  return new DOMParser().parseFromString(text, 'text/html').body.textContent ?? text
}
