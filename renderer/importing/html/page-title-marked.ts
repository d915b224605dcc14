import { isUnseen } from './dom-elements'
import { type Heading, headingIn, isInTrail } from './headings'

/** What microdata and hAtom call a headline. A page that lists articles has several. */
const MARKED = '[itemprop~="headline"], .entry-title, .post-title, .article-title'

/** The headline in the one element that the page marks as it; undefined where it marks none, or several that differ. */
export function oneHeadline(document: Document): Heading | undefined {
  const found = new Map<string, Heading>()
  for (const element of [...document.querySelectorAll(MARKED)].slice(0, 50)) {
    const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim()
    if (text === '' || isUnseen(element) || isInTrail(element)) continue
    const heading = headingIn(element, text)
    found.set(heading.text, heading)
  }
  const [heading] = found.values()
  return found.size === 1 ? heading : undefined
}
