import type { DomBlock } from './block-writer'
import {
  beginsWithBy,
  isNameLabel,
  isPerson,
  LONGEST_NAME,
  looksLikeName,
  looksLikeSignature,
  nameAfterDay,
  namesIn,
} from './byline-names'
import { attributeOf } from './dom-walk'
import { isOfThisArticle } from './fields-elements'
import { type MetaTags, metaValue } from './meta-tags'

/** “Author: Ann Example” and “12 May by Ann Example”, anywhere in a short line. */
const LABELLED =
  /(?:^|[\s|·•,])(?:(?:[Aa]utor(?:in)?|[Aa]uthor|[Aa]uteur|[Aa]utore|[Vv]erfasser(?:in)?|[Bb]y|[Vv]on|[Tt]ext)\s?:|(?<=\d.{0,12}\s)(?:by|von|par|por))\s+(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?!\p{L}|\s?:)/u

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
  yield withAllAuthors(linked, meta, lines)
  for (const name of META_NAMES) yield meta.get(name) ?? []
  for (const [name, values] of meta) if (/\.author(?:\.name)?$/.test(name)) yield values
  if (
    /^(?:written|geschrieben|verfasst|écrit|escrito|scritto|napisan)/iu.test(metaValue(meta, ['twitter:label1']) ?? '')
  )
    yield meta.get('twitter.data1') ?? []
  for (const selector of MARKED) {
    const elements = [...document.querySelectorAll(selector)].slice(0, 20).filter(isOfThisArticle).slice(0, 4)
    yield elements.map((element) => attributeOf(element, 'content') ?? shown(element))
  }
  const named = [...document.querySelectorAll(NAMED[0] ?? '')].slice(0, 40).filter(isOfThisArticle)
  const people = new Set(named.flatMap((element) => onlyPeople(shown(element))))
  if (people.size === 1) yield [...people]
  for (const { draft } of lines) {
    if (isHeadline(draft) || draft.text.length > 2 * LONGEST_NAME || !beginsWithBy(draft.text)) continue
    if (draft.text.length <= LONGEST_NAME) yield onlyPeople(draft.text)
    // “By Ann Example, senior editor for everything”: the name before its office.
    yield onlyPeople(draft.text.split(',')[0] ?? '')
  }
  for (const line of lines) if (isNameLabel(line.draft.text)) yield onlyNames([after(line, lines)?.draft.text ?? ''])
  for (const { draft } of lines) {
    const named = draft.text.length > 2 * LONGEST_NAME ? null : LABELLED.exec(draft.text)
    if (named?.[1] !== undefined) yield onlyNames([named[1]])
  }
  for (const selector of NAMED) {
    const elements = [...document.querySelectorAll(selector)].slice(0, 40).filter(isOfThisArticle)
    for (const element of elements) yield onlyNames([shown(element)])
  }
  for (const { draft } of lines) yield onlyPeople(nameAfterDay(draft.text) ?? '')
  yield onlyByline(document)
  for (const element of [...document.querySelectorAll(SIGNED)].slice(0, 20).filter(isOfThisArticle))
    yield namesIn(shown(element)).filter(looksLikeSignature)
  for (const { draft } of lines)
    if (!isHeadline(draft) && draft.text.length <= LONGEST_NAME && beginsWithBy(draft.text))
      yield namesIn(draft.text).filter((name) => looksLikeSignature(name) && /^\p{Lu}/u.test(name))
}

/** “Von Bienen und Menschen” is a headline. */
function isHeadline({ shape }: DomBlock['draft']): boolean {
  return shape.kind === 'heading' && shape.level === 1
}

/** What structured data or a meta tag says, or what another meta tag or a line says of the same people and of more. */
function withAllAuthors(linked: readonly string[], meta: MetaTags, lines: readonly DomBlock[]): readonly string[] {
  const tags = AUTHORS.map((name) => meta.get(name) ?? [])
  const given = linked.length > 0 ? linked : (tags.find((values) => values.length > 0) ?? [])
  const known = given.flatMap(namesIn)
  if (known.length === 0) return linked
  const shown = lines.filter(({ draft }) => draft.text.length <= 2 * LONGEST_NAME && beginsWithBy(draft.text))
  const others = [...tags.map((values) => values.flatMap(namesIn)), ...shown.map(({ draft }) => onlyPeople(draft.text))]
  const wider = others.find(
    (names) => names.length > known.length && names.length < 10 && known.every((name, at) => names[at] === name),
  )
  return wider ?? linked
}

const AUTHORS = ['author', 'article.author', 'article.author.name', 'parsely.author', 'sailthru.author']

const META_NAMES = [
  'citation.author',
  'author',
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
  '.author-name, .author__name, .byline-name, .fn, .author, [class$="_author" i], [class*="author-name" i], [class*="author_name" i]',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="autor" i], [class*="auteur" i], [id*="author" i], a[href*="/author/"], a[href*="/autor/"], a[href*="/auteur/"], a[href*="/authors/"], a[href*="/autoren/"], a[href*="/staff/"], a[href*="/profil/"], a[href*="/journalist"]',
]

/** Elements that hold nothing else than who wrote it, where a name of one word is a name too. */
const SIGNED = '.author, .byline, .author-name, .username, .documentAuthor, .vcard .fn'

function onlyNames(written: readonly string[]): string[] {
  return written.flatMap(namesIn).filter(looksLikeName)
}

/** What a line says where all of it is names: “by the many” is none. */
function onlyPeople(line: string): string[] {
  const names = namesIn(line)
  return names.every(isPerson) ? names : []
}

/** The people whom a line of a page's own names anywhere in it, where it names no others: a text signed at its end. */
function onlyByline(document: Document): string[] {
  const found = new Map<string, string[]>()
  for (const element of [...document.querySelectorAll('p, em, i, strong, b, span, div, small')].slice(0, 5000)) {
    // Only the innermost elements: the text of all that are around them would be read once for each.
    const isInner = [...element.children].slice(0, 3).every(({ childElementCount }) => childElementCount === 0)
    const text = element.childElementCount > 2 || !isInner ? '' : shown(element).trim()
    if (text.length < 8 || text.length > LONGEST_NAME || !beginsWithBy(text)) continue
    const names = onlyPeople(text)
    if (names.length > 0 && isOfThisArticle(element)) found.set(names.join(), names)
    if (found.size > 1) return []
  }
  const [names] = found.values()
  return names ?? []
}

/** The block that follows another in the document, among the lines next to it. */
function after(line: DomBlock, lines: readonly DomBlock[]): DomBlock | undefined {
  const at = lines.indexOf(line)
  return [lines[at - 1], lines[at + 1]].find(
    (other) => other && (line.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
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

function joined(values: readonly string[]): string | undefined {
  const names = values.flatMap(namesIn)
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 20).join(', ')
}
