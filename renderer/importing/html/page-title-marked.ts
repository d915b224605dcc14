import { isUnseen } from './dom-elements'
import { type Heading, headingIn, isInTrail } from './headings'

/** What microdata and hAtom call a headline. A page that lists articles has several. */
const MARKED = '[itemprop~="headline"], .entry-title, .post-title, .article-title'

/** What a page without headings calls one: a title with a subtitle next to it. */
const SUBTITLED = ':is(.title, .headline):has(+ :is(.subtitle, .subheadline))'

/** The headline in the one element that the page marks as it; undefined where it marks none, or several that differ. */
export function oneHeadline(document: Document): Heading | undefined {
  const found = new Map(headlinesIn(document, MARKED).map((heading) => [heading.text, heading]))
  const [heading] = found.values()
  return found.size === 1 ? heading : undefined
}

/** The lines that a page shows as headlines, each above its subtitle, though they may be those of other articles too. */
export function subtitledLines(document: Document): Heading[] {
  return headlinesIn(document, SUBTITLED)
}

function headlinesIn(document: Document, selector: string): Heading[] {
  return [...document.querySelectorAll(selector)].slice(0, 50).flatMap((element) => {
    const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim()
    return text === '' || isUnseen(element) || isInTrail(element) ? [] : [headingIn(element, text)]
  })
}
