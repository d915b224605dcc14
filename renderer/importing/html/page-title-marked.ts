import { isUnseen } from './dom-elements'

/** What microdata and hAtom call a headline. A page that lists articles has several. */
const MARKED = '[itemprop~="headline"], .entry-title, .post-title, .article-title'

/** The text of the one element that the page marks as its headline; undefined where it marks none, or several. */
export function oneHeadline(document: Document): string | undefined {
  const elements = [...document.querySelectorAll(MARKED)].filter((element) => !isUnseen(element)).slice(0, 50)
  const texts = new Set(elements.map((element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim()))
  texts.delete('')
  const [text] = texts
  return texts.size === 1 ? text : undefined
}
