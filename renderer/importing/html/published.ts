import { isoDate } from '../iso-date'
import type { DomBlock } from './block-writer'
import { dayInWords, isPlausible } from './day-in-words'
import { attributeOf } from './dom-walk'
import { isOfThisArticle } from './fields-elements'
import { type MetaTags, metaValue } from './meta-tags'
import { namesOf } from './zones'

const NAMES = [
  'article:published_time',
  'datePublished',
  'og:published_time',
  'og:article:published_time',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'rnews:datePublished',
  'cXenseParse:recs:publishtime',
  'publish-date',
  'publish_date',
  'published_date',
  'publication_date',
  'pubdate',
  'pub_date',
  'date.issued',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'dc.created',
  'date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dateCreated',
  'created',
  'timestamp',
  'article:post_date',
  'og:pubdate',
  'date_published',
  'firstpublished',
  'originalpublicationdate',
]
/** Lines longer than this, in UTF-16 units, are no date lines. */
const LONGEST = 160

/**
 * When the article was published, in ISO 8601: by its structured data, its meta tags, its `<time>` elements, else by a line
 * of the page that is a date, else by its address.
 * @param lines the blocks around the article in which a date may stand in words, the likeliest first
 */
export function publishedOf(
  document: Document,
  linked: string | undefined,
  meta: MetaTags,
  lines: readonly DomBlock[],
  opening: Element | undefined,
  language: string | undefined,
  url: string | undefined,
): string | undefined {
  for (const written of candidates(document, linked, meta, lines, opening)) {
    const text = written.trim()
    const date = text.length > LONGEST || !/\d/.test(text) ? undefined : dateOf(text, language)
    if (date !== undefined) return date
  }
  return dayInUrl(url)
}

/** What may be the date, the likeliest first. */
function* candidates(
  document: Document,
  linked: string | undefined,
  meta: MetaTags,
  lines: readonly DomBlock[],
  opening: Element | undefined,
): Generator<string> {
  if (linked !== undefined) yield linked
  for (const name of NAMES) {
    const value = metaValue(meta, [name])
    if (value !== undefined) yield value
  }
  for (const selector of MARKED) yield* datesOf(document, opening, selector)
  // One time on the whole page is when it was published; of several the first may be another story's.
  if (document.querySelectorAll('time[datetime]').length === 1) yield* datesOf(document, opening, 'time[datetime]')
  for (const { draft } of lines) if (draft.text.length <= LONGEST) yield draft.text
  yield* datesOf(document, opening, 'time[datetime]')
  for (const element of [...document.querySelectorAll(NAMED)].slice(0, 30))
    if (!namesOf(element).some((word) => word.startsWith('updat')) && isOfThisArticle(element, opening))
      yield element.textContent ?? ''
}

/** What the first element of a kind says in its attributes and in words, but not of another story or of a comment. */
function* datesOf(document: Document, opening: Element | undefined, selector: string): Generator<string> {
  const element = [...document.querySelectorAll(selector)]
    .slice(0, 50)
    .find((element) => isOfThisArticle(element, opening))
  if (!element) return
  for (const name of ['datetime', 'content', 'title']) yield attributeOf(element, name) ?? ''
  yield element.textContent ?? ''
}

/** Elements that the page itself marks as the date, and those that are only named so. */
const MARKED = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date, .published[datetime], .published[title]',
  'article time[datetime], main time[datetime]',
]
const NAMED = '[class*="date" i], [class*="datum" i], [id*="date" i], time, [class*="publish" i]'

function dateOf(written: string, language: string | undefined): string | undefined {
  // Some pages write more after the minutes than ISO 8601 knows.
  const date = isoDate(written) ?? /^\d{4}-\d\d-\d\d(?=T\d)/.exec(written.trim())?.[0]
  if (date !== undefined && /^\d{4}-\d\d-\d\d/.test(date)) return isPlausible(date) ? date : undefined
  return dayInWords(written, language)
}

function dayInUrl(url: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url ?? '')
  const day = match ? isoDate(match.slice(1, 4).join('-')) : undefined
  return day !== undefined && isPlausible(day) ? day : undefined
}
