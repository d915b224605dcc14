import type { DomBlock } from './block-writer'
import { isUnseen } from './dom-elements'
import { attributeOf } from './dom-walk'
import { type MetaTags, metaValue } from './meta-tags'
import { namesOf } from './zones'

const BY =
  /^(?:(?:(?:ein|a|an|un|une) )?(?:story|article|artikel|beitrag|gastbeitrag|interview|text|words|written|posted|published|geschrieben|verfasst|escrito|scritto|écrit|publié|publicado|reported|veröffentlicht|kommentar|reportage|analyse|essay) )?(?:by|von|vom|par|por|di|da|door|av|af|przez|author|autor(?:in)?|autore|auteur|text|words)\s*[:|]?\s+/iu
const LABEL =
  /^(?:by|von|par|por|author|autor(?:in|en)?|autore|auteure?|verfasser(?:in)?|redaktion|text|story|words|redakcja)\s*[:|]\s*/iu

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
): string | undefined {
  const given = joined(linked)
  if (given !== undefined) return given
  for (const name of [
    'author',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'article:author',
    'og:article:author',
    'article:author_name',
    'byl',
    'cXenseParse:author',
    'creator',
    'twitter:data1',
  ]) {
    if (
      name === 'twitter:data1' &&
      !/^(?:written|geschrieben|verfasst|écrit|escrito|scritto)/iu.test(metaValue(meta, ['twitter:label1']) ?? '')
    )
      continue
    const byline = joined(meta.get(name.toLowerCase().replace(/[^\p{L}\d]+/gu, '.')) ?? [])
    if (byline !== undefined) return byline
  }
  for (const selector of [
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]',
    '[rel~="author"]',
    '.byline, .author, .autor, .auteur',
  ]) {
    const names = [...document.querySelectorAll(selector)]
      .slice(0, 4)
      .filter((element) => !isUnseen(element) && !isComment(element))
    const byline = joined(
      names
        .slice(0, selector.startsWith('.') ? 1 : 4)
        .map((element) => attributeOf(element, 'content') ?? shown(element)),
    )
    if (byline !== undefined) return byline
  }
  for (const { draft } of lines) {
    if (draft.text.length > LONGEST || !BY.test(draft.text)) continue
    const name = nameIn(draft.text)
    if (name !== undefined && looksLikeName(name)) return name
  }
  for (const element of [
    ...document.querySelectorAll('[class*="author" i], [class*="byline" i], [class*="autor" i], [id*="author" i]'),
  ].slice(0, 40)) {
    if (isUnseen(element) || isComment(element)) continue
    const name = nameIn(shown(element))
    if (name !== undefined && looksLikeName(name)) return name
  }
  return undefined
}

function shown(element: Element): string {
  return (element.textContent ?? '').slice(0, 500)
}

function isComment(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement)
    if (namesOf(at).some((word) => /^(?:comment|kommentar|coment|related|teaser|promo|sidebar|footer)/.test(word)))
      return true
  return false
}

function joined(values: readonly string[]): string | undefined {
  const names = values.flatMap((value) => nameIn(value) ?? [])
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 20).join(', ')
}

/** A name out of what was written for one; undefined for addresses, handles and what is too long or no name at all. */
function nameIn(written: string): string | undefined {
  const name = written
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(BY, '')
    .replace(LABEL, '')
    .split(/\s*(?:[|•·]| – | — |\(|\s{2,}|, ?(?=\d)|(?=\b\d{1,2}[.:/]\s?\d)|\d{1,2}\.? \p{L}+ \d{4})\s*/u)[0]
    ?.replace(/[\s,;:–—-]+$/u, '')
    .replace(/^[\s,;:–—-]+/u, '')
  if (name === undefined || name.length < 2 || name.length > LONGEST) return undefined
  if (/https?:|www\.|[@<>{}]|\.(?:com|de|org)\b.*\//iu.test(name) || !/\p{L}{2}/u.test(name)) return undefined
  if (/^(?:admin(?:istrator)?|author|autor|webmaster|unknown|null|undefined|redaktion|root|user)$/iu.test(name))
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
