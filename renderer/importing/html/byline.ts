import type { ArticleLine } from './article-lines'
import { classedNames, markedNames, onlyByline, signatures } from './byline-elements'
import { datedLines, type Line, labelledLines, signedLines } from './byline-lines'
import { beginsWithBy, isPerson, LONGEST_NAME, looksLikeSignature, namesIn, onlyPeople } from './byline-names'
import { isOfThisArticle } from './fields-elements'
import { type MetaTags, metaValue } from './meta-tags'

/**
 * Who wrote the article, names parted by commas: by structured data, meta tags, elements marked as the author, else by a line
 * that begins with “by” in one of several languages.
 * @param lines the blocks around the article in which a byline may stand, the likeliest first
 * @param opening where the article begins
 */
export function bylineOf(
  document: Document,
  linked: readonly string[],
  meta: MetaTags,
  lines: readonly ArticleLine[],
  opening: Element | undefined,
  site: string | undefined,
): string | undefined {
  const own = lines.filter(({ element }) => isOfThisArticle(element, opening)).map(lineOf)
  let unsure: string | undefined
  let institution: string | undefined
  for (const names of candidates(document, linked, meta, own, opening)) {
    const byline = joined(names)
    if (byline === undefined) continue
    // Many pages name their publisher, and the person only where it can be read.
    if (isInstitution(byline, site)) institution ??= byline
    else if (names.flatMap(namesIn).every(mayBePerson)) return byline
    else unsure ??= byline
  }
  return unsure ?? institution
}

function* candidates(
  document: Document,
  linked: readonly string[],
  meta: MetaTags,
  lines: readonly Line[],
  opening: Element | undefined,
): Generator<readonly string[]> {
  yield withAllAuthors(linked, meta, lines)
  for (const name of META_NAMES) yield meta.get(name) ?? []
  for (const [name, values] of meta) if (/\.author(?:\.name)?$/.test(name)) yield values
  if (
    /^(?:written|geschrieben|verfasst|écrit|escrito|scritto|napisan)/iu.test(metaValue(meta, ['twitter:label1']) ?? '')
  )
    yield meta.get('twitter.data1') ?? []
  yield* markedNames(document, opening)
  yield* signedLines(lines)
  yield* labelledLines(lines)
  yield* classedNames(document, opening)
  yield* datedLines(lines)
  yield onlyByline(document, opening)
  yield* signatures(document, opening)
  for (const { text, isHeadline } of lines)
    if (!isHeadline && text.length <= LONGEST_NAME && beginsWithBy(text))
      yield namesIn(text).filter((name) => looksLikeSignature(name) && /^\p{Lu}/u.test(name))
}

/** “Von Bienen und Menschen” is a headline. */
function lineOf({ draft: { shape, text }, next, isBefore }: ArticleLine): Line {
  return { text, next, isBefore, isHeadline: shape.kind === 'heading' && shape.level === 1 }
}

/** What structured data or a meta tag says, or what another meta tag or a line says of the same people and of more. */
function withAllAuthors(linked: readonly string[], meta: MetaTags, lines: readonly Line[]): readonly string[] {
  const tags = AUTHORS.map((name) => meta.get(name) ?? [])
  const given = linked.length > 0 ? linked : (tags.find((values) => values.length > 0) ?? [])
  const known = given.flatMap(namesIn)
  if (known.length === 0) return linked
  const shown = lines.filter(({ text }) => text.length <= 2 * LONGEST_NAME && beginsWithBy(text))
  const others = [...tags.map((values) => values.flatMap(namesIn)), ...shown.map(({ text }) => onlyPeople(text))]
  const wider = others.find(
    (names) => names.length > known.length && names.length < 10 && known.every((name, at) => names[at] === name),
  )
  const [first = ''] = known
  // A first name alone is that of whoever is named in full.
  const whole = [...signedLines(lines), ...labelledLines(lines)].find(([name]) => name?.startsWith(`${first} `))
  if (wider === undefined && known.length === 1 && !first.includes(' ') && whole) return whole
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
/** Whether a name is short enough for a person's where it isn't surely one. */
function mayBePerson(name: string): boolean {
  return isPerson(name) || name.split(' ').length < 5
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

function joined(values: readonly string[]): string | undefined {
  const names = values.flatMap(namesIn)
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 20).join(', ')
}
