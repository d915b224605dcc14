import { isUnseen } from './dom-elements'
import { type MetaTags, metaValue } from './meta-tags'

const SEPARATOR = /\s+[|–—\-:·•»«>/\\~]+\s+|\s*[|»«•]\s*|[:：]\s+|\s+\|\|?\s+/u

/** The title of a page's article: its headline as the page shows it where the page's head agrees, else the head's, without the site. */
export function pageTitle(
  document: Document,
  meta: MetaTags,
  headline: string | undefined,
  site: string | undefined,
): string | undefined {
  const whole = oneLine(document.querySelector('head title, title')?.textContent ?? '')
  const shared = oneLine(
    metaValue(meta, ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title']) ?? '',
  )
  const given = [oneLine(plain(headline ?? '')), shared, whole].filter((title) => title !== '')
  const headings = [...document.querySelectorAll('h1')]
    .filter((heading) => !isUnseen(heading))
    .map((heading) => oneLine(heading.textContent ?? ''))
    .filter((text) => text.length > 3 && text.length < 300)
  const agreed = headings.find((heading) => given.some((title) => agrees(heading, title)) && !isSite(heading, site))
  if (agreed !== undefined) return agreed
  const [first] = given
  if (first === undefined) return headings[0]
  const cleaned = given.map((title) => withoutSite(title, site))
  // The shared title seldom names the site; what both agree on does not.
  const best = cleaned[0] ?? first
  const fromH2 = [...document.querySelectorAll('h2')]
    .slice(0, 10)
    .map((heading) => oneLine(heading.textContent ?? ''))
    .find((text) => text.length > 15 && bare(best).length > bare(text).length && agrees(text, best))
  if (fromH2 !== undefined) return fromH2
  if (headings.length === 1 && headings[0] !== undefined && isSite(best, site)) return headings[0]
  return best
}

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

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function oneLine(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A headline out of a script may still have its characters as HTML writes them. */
function plain(text: string): string {
  if (!/[&<]/.test(text)) return text
  return new DOMParser().parseFromString(text, 'text/html').body.textContent ?? text
}
