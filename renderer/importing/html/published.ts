import * as chrono from 'chrono-node'
import { isoDate } from '../iso-date'
import type { DomBlock } from './block-writer'
import { attributeOf } from './dom-walk'
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
  language: string | undefined,
  url: string | undefined,
): string | undefined {
  const written = [linked, ...NAMES.map((name) => metaValue(meta, [name]))]
  const selectors = [
    '[itemprop~="datePublished"]',
    'time[pubdate]',
    'time.published, time.entry-date, .published[datetime], .published[title]',
    'time[datetime]',
  ]
  const elements = selectors.flatMap((selector) => [...document.querySelectorAll(selector)].slice(0, 1))
  for (const element of elements) {
    for (const name of ['datetime', 'content', 'title']) written.push(attributeOf(element, name) ?? undefined)
    written.push(element.textContent?.trim() ?? undefined)
  }
  for (const date of written) {
    const read = date === undefined || date.length > LONGEST ? undefined : dateOf(date, language)
    if (read !== undefined) return read
  }
  for (const { draft } of lines) {
    if (draft.text.length > LONGEST || !/\d/.test(draft.text)) continue
    const day = dayInWords(draft.text, language)
    if (day !== undefined) return day
  }
  for (const element of [
    ...document.querySelectorAll('[class*="date" i], [class*="datum" i], [id*="date" i], time, [class*="publish" i]'),
  ].slice(0, 30)) {
    const text = element.textContent?.trim() ?? ''
    if (text.length > LONGEST || !/\d/.test(text) || namesOf(element).some((word) => word.startsWith('updat'))) continue
    const day = dayInWords(text, language)
    if (day !== undefined) return day
  }
  return dayInUrl(url)
}

function dateOf(written: string, language: string | undefined): string | undefined {
  const date = isoDate(written.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s+/, '$1'))
  if (date !== undefined && /^\d{4}-\d\d-\d\d/.test(date)) return isPlausible(date) ? date : undefined
  return dayInWords(written, language)
}

/** The day that a line names with its year, in the page's language, else in English. */
function dayInWords(line: string, language: string | undefined): string | undefined {
  for (const parser of [parserFor(language), chrono.strict]) {
    for (const result of parser.parse(line)) {
      const { start } = result
      if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue
      const numbers = [start.get('year'), start.get('month'), start.get('day')]
      const day = numbers.map((number, index) => String(number ?? 0).padStart(index === 0 ? 4 : 2, '0')).join('-')
      if (isPlausible(day) && day > '1990') return day
    }
  }
  return undefined
}

function parserFor(language: string | undefined): chrono.Chrono {
  const [primary = 'en', region] = (language ?? 'en').toLowerCase().split('-')
  switch (primary) {
    case 'de':
      return chrono.de.strict
    case 'fr':
      return chrono.fr.strict
    case 'es':
      return chrono.es.strict
    case 'it':
      return chrono.it.strict
    case 'pt':
      return chrono.pt.strict
    case 'nl':
      return chrono.nl.strict
    case 'ru':
      return chrono.ru.strict
    case 'uk':
      return chrono.uk.strict
    case 'sv':
      return chrono.sv.strict
    case 'fi':
      return chrono.fi.strict
    case 'ja':
      return chrono.ja.strict
    case 'zh':
      return chrono.zh.strict
    case 'pl':
    case 'cs':
    case 'tr':
    case 'da':
    case 'nb':
    case 'no':
    case 'hu':
      return chrono.de.strict
    default:
      return region === undefined || region === 'us' ? chrono.strict : chrono.en.GB
  }
}

function dayInUrl(url: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url ?? '')
  const day = match ? isoDate(match.slice(1, 4).join('-')) : undefined
  return day !== undefined && isPlausible(day) ? day : undefined
}

/** Nothing on the web is older than the web, and nothing was published tomorrow. A scanned paper may be older. */
function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= 1800 && Date.parse(date.slice(0, 10)) < Date.now() + 2 * 86_400_000
}
