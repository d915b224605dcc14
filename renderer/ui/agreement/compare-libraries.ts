import { agreementOn, type ComparedText } from '../../agreement/agreement'
import { disagreementsIn } from '../../agreement/disagreements'
import { type Labelling, labellingOf } from '../../agreement/labels'
import { type Coded, matchCoded } from '../../agreement/match'
import type { Annotation } from '../../domain/annotation'
import { passagesOf, unite, wordsOf } from '../../domain/passages'
import type { Bundle, BundledArticle } from '../../exchanging/bundle'
import { matcherOf } from '../../exchanging/match-articles'
import { placerIn } from '../../exchanging/place'
import { type ComparedArticle, type ComparedLibraries, isByBoth } from './comparison'

/**
 * Compares a colleague's library with one's own. Articles are found by id, file, address or text; their annotations, where
 * the texts differ, by their words, as in bringing them in. Neither library is changed.
 */
export function compareLibraries(theirs: Bundle, mine: Bundle): ComparedLibraries {
  const { found, strange } = articlesOfBoth(theirs, mine)
  const labelMine = labellingOf(mine.registry, mine.registry)
  const labelTheirs = labellingOf(theirs.registry, mine.registry)
  const compared = [...found].map(([own, others]) => compareArticle(own, others, labelMine, labelTheirs))
  const annotated = compared.filter(({ article: { mine, theirs, lost } }) => mine + theirs + lost > 0)
  return {
    common: found.size,
    articles: annotated.map(({ article }) => article).sort((a, b) => a.title.localeCompare(b.title)),
    together: agreementOn(annotated.flatMap(({ article, text }) => (isByBoth(article) ? [text] : []))),
    onlyMine: titlesOf(mine.articles.filter((own) => !found.has(own))),
    onlyTheirs: titlesOf(strange),
  }
}

/** The articles of one's own that are in both, each with what it is in the other library, and those there that are not here. */
function articlesOfBoth(theirs: Bundle, mine: Bundle) {
  const match = matcherOf(mine.articles)
  const found = new Map<BundledArticle, BundledArticle[]>()
  const strange: BundledArticle[] = []
  for (const bundled of theirs.articles) {
    const { article, content } = bundled
    const { id, hash, part, url } = article
    const source = { id, hash, part, annotations: [], ...(url !== undefined && { url }) }
    const asText = { annotations: [], article: { ...article, ...content, warnings: [] } }
    const own = (match(source) ?? match(asText))?.articles[0]
    if (own === undefined) strange.push(bundled)
    else found.set(own, [...(found.get(own) ?? []), bundled])
  }
  return { found, strange }
}

function compareArticle(
  { article: { id, title }, content: { text }, annotations }: BundledArticle,
  others: readonly BundledArticle[],
  labelMine: Labelling,
  labelTheirs: Labelling,
): { article: ComparedArticle; text: ComparedText } {
  const own = annotations.map((annotation) => codedAt(annotation, passagesOf(annotation), labelMine))
  const place = placerIn(text)
  const placed = others.flatMap(({ annotations }) =>
    annotations.map((annotation) => {
      const [first, ...rest] = passagesOf(annotation).map(({ start, end, ...quote }) => {
        return { ...quote, position: { start, end, unit: 'utf-16' as const } }
      })
      const found = place(first === undefined ? [] : [first, ...rest])
      return found.state === 'lost' ? [] : [codedAt(annotation, found.passages, labelTheirs)]
    }),
  )
  const mine = inReadingOrder(own)
  const theirs = inReadingOrder(placed.flat())
  const matched = matchCoded(mine, theirs)
  const compared = { length: text.length, mine, theirs, matched }
  return {
    text: compared,
    article: {
      id,
      title,
      mine: mine.length,
      theirs: theirs.length,
      matched: matched.pairs.length,
      lost: placed.length - theirs.length,
      agreement: agreementOn([compared]),
      disagreements: disagreementsIn(matched),
    },
  }
}

function codedAt(annotation: Annotation, passages: Coded['passages'], labelsOf: Labelling): Coded {
  const united = unite(passages)
  return { id: annotation.id, passages: united, words: wordsOf(annotation), labels: labelsOf(annotation) }
}

/** By where they start, then the longer first, as annotations are read; the passages are where they are in one text. */
function inReadingOrder(all: readonly Coded[]): Coded[] {
  const edges = ({ passages }: Coded) => ({ start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 })
  return all.toSorted((a, b) => edges(a).start - edges(b).start || edges(b).end - edges(a).end)
}

function titlesOf(articles: readonly BundledArticle[]): string[] {
  const annotated = articles.filter(({ annotations }) => annotations.length > 0)
  return annotated.map(({ article }) => article.title).sort((a, b) => a.localeCompare(b))
}
