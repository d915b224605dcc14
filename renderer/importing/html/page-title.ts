import { beginsWithBy } from './byline-names'
import type { Heading, Headings } from './headings'
import type { MetaTags } from './meta-tags'
import { agreement, bare, mostAlike, sharesWords } from './page-title-agreement'
import { continuedTitle } from './page-title-continued'
import { oneLine, titlesGiven } from './page-title-given'
import { oneHeadline, subtitledLines } from './page-title-marked'
import { withoutNeighbours } from './page-title-neighbours'
import { isNamedSite, isSite, withoutNamedSite } from './page-title-site'

/**
 * The title of a page's article: its headline as the page shows it, else what the page's head says, without the site's name.
 * @param headline what structured data calls it
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
  // Some pages have no headings at all.
  const subtitled = shown.all.length > 0 ? undefined : mostAlike(subtitledLines(document), given)?.heading
  return chosenTitle(given, headline, { ...shown, marked: oneHeadline(document) ?? subtitled }, sites)
}

/** The same of what the page's head says and the headings that it shows, one of which it may mark as its headline. */
export function chosenTitle(
  given: readonly string[],
  headline: string | undefined,
  shown: Headings & { marked: Heading | undefined },
  sites: readonly string[],
): string | undefined {
  const marked = shown.marked === undefined ? [] : [shown.marked]
  const first = tidied([...marked, ...shown.first])
  const lower = tidied(shown.lower)
  const agreed = mostAlike(
    first.filter(({ text }) => !isNamedSite(text, sites)),
    given,
  )
  const under = mostAlike(lower, given)
  // A heading of the first level that is only a part of a title may be the kicker of one beneath, which is all of it.
  if (agreed?.score === 1 && under !== undefined && under.score > 1) return under.heading.text
  if (agreed !== undefined) {
    const title = withoutNeighbours(agreed.heading, headline, given, sites)
    return continuedTitle(title, tidied(shown.opening)) ?? title
  }
  // A page that is called by its trail has its headline beneath, in a heading of a lower level and often in other words.
  const trail = mostAlike(tidied(shown.crumbs), given)
  if (trail !== undefined) {
    const title = beneathTrail(trail, tidied([...marked, ...lower]), given)
    return title ?? withoutNeighbours(trail.heading, headline, given, sites)
  }
  return titleInOtherWords(given, headline, { ...shown, first, lower }, sites)
}

/**
 * The headline beneath the trail that a page is called by; undefined where none is there, or only a part of what both the
 * trail and the page's head have whole: a kicker stands before the rest.
 */
function beneathTrail(
  { heading: { text: whole }, score }: { heading: Heading; score: number },
  beneath: readonly Heading[],
  given: readonly string[],
): string | undefined {
  const exact = mostAlike(beneath, given)
  if (exact === undefined) return reworded(beneath, [...given, whole])
  const isPart = score === 2 && exact.score === 1 && whole.includes(exact.heading.text)
  return isPart ? undefined : exact.heading.text
}

/** The title where no heading of the first level says what the page's head says. */
function titleInOtherWords(
  given: readonly string[],
  headline: string | undefined,
  { first, lower, ...shown }: Headings,
  sites: readonly string[],
): string | undefined {
  const headings = first.filter(({ text }) => !isSite(text, sites))
  const others = [...new Set(headings.map(({ text }) => text))]
  const [only] = others
  const [best] = given
  if (best === undefined) return only ?? lower[0]?.text
  // It may be the first thing that the article itself says.
  const isShown = tidied(shown.all).some(({ text }) => agreement(text, best) === 2)
  if (isShown && !isSite(best, sites)) return best
  const beneath = lower.find(({ text }) => text.length > 14 && agreement(text, best) > 0)?.text
  const most = headings.some(({ text }) => given.some((title) => sharesWords(text, title, 2 / 3)))
  const isHeadline = beneath !== undefined && (agreement(beneath, best) === 2 || !most)
  if (isHeadline && bare(beneath).length <= bare(best).length) return beneath
  // The head's title may be the same for all of a site, or made for search engines.
  const near = tidied(shown.near).find(({ text }) => text.split(' ').length > 3 && !beginsWithBy(text))
  if (near && mostAlike(lower, given) === undefined) return near.text
  const same = reworded(headings, given)
  if (same !== undefined) return withoutNamedSite(same, sites)
  // A lone headline in other words than the page's head.
  const lone = headline === undefined && others.length === 1 && (only ?? '').length > 9
  const own = [...lower, ...tidied([...shown.near, ...shown.opening])].find(({ text }) => !isSite(text, sites))?.text
  return lone || isSite(best, sites) ? (only ?? own ?? best) : best
}

/** The first heading that says in other words what one of the titles says. */
function reworded(headings: readonly Heading[], titles: readonly string[]): string | undefined {
  return headings.find(({ text }) => titles.some((title) => sharesWords(text, title)))?.text
}

/** The headings on one line each, without those that are too short or too long for a headline, or end in a colon. */
function tidied(headings: readonly Heading[]): Heading[] {
  return headings
    .map(({ text, lines }) => ({ text: oneLine(text), lines }))
    .filter(({ text }) => text.length > 3 && text.length < 300 && !/[:：]$/u.test(text))
}
