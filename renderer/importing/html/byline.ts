import type { DomBlock } from './block-writer'
import { isUnseen } from './dom-elements'
import { attributeOf } from './dom-walk'
import { type MetaTags, metaValue } from './meta-tags'
import { namesOf } from './zones'

const BY =
  /^(?:(?:(?:ein|a|an|un|une) )?(?:erstellt|created|story|article|artikel|beitrag|gastbeitrag|interview|text|words|written|posted|published|geschrieben|verfasst|escrito|scritto|écrit|publié|publicado|reported|veröffentlicht|kommentar|reportage|analyse|essay) )?(?:by|von|vom|par|por|di|da|door|av|af|przez|author|autor(?:in)?|autore|auteur|text|words)\s*[:|]?\s+/iu
const LABEL =
  /^(?:by|von|par|por|author|autor(?:in|en)?|autore|auteure?|verfasser(?:in)?|redaktion|text|story|words|redakcja)\s*[:|]\s*/iu

/** “Author: Ann Example” and “12 May by Ann Example”, anywhere in a short line. */
const LABELLED =
  /(?:^|[\s|·•,])(?:(?:[Aa]utor(?:in)?|[Aa]uthor|[Aa]uteur|[Aa]utore|[Vv]erfasser(?:in)?|[Bb]y|[Vv]on|[Tt]ext)\s?:|(?<=\d.{0,12}\s)(?:by|von|par|por))\s+(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?!\p{L})/u

/** A line longer than this, in UTF-16 units, is no name. */
const LONGEST = 90

/**
 * Who wrote the article, names parted by commas: by structured data, meta tags, elements marked as the author, else by a line
 * that begins with “by” in one of several languages.
 * @param lines the blocks around the article in which a byline may stand, the likeliest first
 */
export function bylineOf(
  document: Document,
  linked: readonly string[],
  meta: MetaTags,
  lines: readonly DomBlock[],
  site: string | undefined,
): string | undefined {
  let fallback: string | undefined
  for (const names of candidates(document, linked, meta, lines)) {
    const byline = joined(names)
    if (byline === undefined) continue
    // Many pages name their publisher, and the person only where it can be read.
    if (!isInstitution(byline, site)) return byline
    fallback ??= byline
  }
  return fallback
}

function* candidates(
  document: Document,
  linked: readonly string[],
  meta: MetaTags,
  lines: readonly DomBlock[],
): Generator<readonly string[]> {
  yield linked
  for (const name of META_NAMES) yield meta.get(name) ?? []
  if (
    /^(?:written|geschrieben|verfasst|écrit|escrito|scritto|napisan)/iu.test(metaValue(meta, ['twitter:label1']) ?? '')
  )
    yield meta.get('twitter.data1') ?? []
  for (const selector of MARKED) {
    const elements = [...document.querySelectorAll(selector)].slice(0, 20).filter(isOfThisArticle).slice(0, 4)
    yield elements.map((element) => attributeOf(element, 'content') ?? shown(element))
  }
  for (const { draft } of lines) {
    if (draft.text.length > 2 * LONGEST || !BY.test(draft.text)) continue
    if (draft.text.length <= LONGEST) yield onlyNames([draft.text])
    // “By Ann Example, senior editor for everything”: the name before its office.
    yield onlyNames([draft.text.split(',')[0] ?? ''])
  }
  for (const { draft } of lines) {
    const named = draft.text.length > 2 * LONGEST ? null : LABELLED.exec(draft.text)
    if (named?.[1] !== undefined) yield onlyNames([named[1]])
  }
  for (const selector of NAMED) {
    const elements = [...document.querySelectorAll(selector)].slice(0, 40).filter(isOfThisArticle)
    for (const element of elements) yield onlyNames([shown(element)])
  }
}

const META_NAMES = [
  'author',
  'citation.author',
  'parsely.author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'article.author',
  'og.article.author',
  'article.author.name',
  'byl',
  'cxenseparse.author',
  'creator',
]
const MARKED = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', 'a[rel~="author"]']
const NAMED = [
  '.author-name, .author__name, .byline-name, .fn',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="autor" i], [class*="auteur" i], [id*="author" i], a[href*="/author/"], a[href*="/autor/"], a[href*="/auteur/"]',
]

function onlyNames(written: readonly string[]): string[] {
  return written.flatMap((text) => nameIn(text) ?? []).filter(looksLikeName)
}

function isInstitution(byline: string, site: string | undefined): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const [a, b] = [bare(byline), bare(site ?? '')]
  if (b !== '' && (a === b || (a.length > 3 && b.includes(a)) || (b.length > 3 && a.includes(b)))) return true
  if (/^\p{Lu}{2,5}$/u.test(byline)) return true
  return /\b(?:redaktion|editorial|editors?|staff|team|news(?:room|desk)?|agency|agentur|gmbh|ag|e\.? ?v|inc|ltd|magazine?|verlag|media|\w+\.(?:com|de|at|ch|org|net|fr))\b/iu.test(
    byline,
  )
}

function shown(element: Element): string {
  return (element.textContent ?? '').slice(0, 500)
}

function isOfThisArticle(element: Element): boolean {
  if (isUnseen(element)) return false
  for (
    let at: Element | null = element;
    at && at.localName !== 'body' && at.localName !== 'article';
    at = at.parentElement
  )
    if (namesOf(at).some((word) => /^(?:comment|kommentar|coment|related|teaser|promo|snippet|widget)/.test(word)))
      return false
  return true
}

function joined(values: readonly string[]): string | undefined {
  const names = values.flatMap((value) => nameIn(value) ?? [])
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 20).join(', ')
}

/** A name out of what was written for one; undefined for addresses, handles and what is too long or no name at all. */
function nameIn(written: string): string | undefined {
  const name = written
    .slice(0, 500)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(BY, '')
    .replace(LABEL, '')
    .split(
      /\s*(?:[|•·]| – | — |\(| (?:on|am|at|le) (?=\p{Lu}|\d)| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s{2,}|, ?(?=\d)|(?=\b\d{1,2}[.:/]\s?\d)|\d{1,2}\.? \p{L}+ \d{4})\s*/u,
    )[0]
    ?.replace(/[\s,;:–—-]+$/u, '')
    .replace(/^[\s,;:–—-]+/u, '')
  if (name === undefined || name.length < 2 || name.length > LONGEST) return undefined
  if (/https?:|www\.|[@<>{}]|\.(?:com|de|org)\b.*\//iu.test(name) || !/\p{L}{2}/u.test(name)) return undefined
  if (
    /^(?:admin(?:istrator)?|authors?|autor(?:en)?|webmaster|unknown|null|undefined|root|user|no author|artikel von|about the author|über den autor)$/iu.test(
      name,
    )
  )
    return undefined
  return name
}

function looksLikeName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length <= 8 &&
    words.length >= 2 &&
    /^\p{Lu}|^[\p{Lo}]/u.test(name) &&
    !/[.!?:]$/u.test(name) &&
    !/\d/.test(name)
  )
}
