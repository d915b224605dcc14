import type { TakenOutReason } from '../../domain/article'
import { attributeOf, nameOf } from './dom-walk'
import { isWidget, nameWords, zoneOfWords } from './zone-words'

const BY_ELEMENT = new Map<string, TakenOutReason>([
  ['nav', 'page'],
  ['footer', 'page'],
  ['aside', 'promotion'],
  ['form', 'page'],
  ['dialog', 'page'],
  ['menu', 'page'],
  ['figcaption', 'caption'],
])

const BY_ROLE = new Map<string, TakenOutReason>([
  ['navigation', 'page'],
  ['contentinfo', 'page'],
  ['complementary', 'promotion'],
  ['search', 'page'],
  ['dialog', 'page'],
  ['menu', 'page'],
  ['menubar', 'page'],
  ['alert', 'page'],
])

/** What an element says of itself by its name, its role, its classes and its id: which part of the page, if not the article. */
export function zoneOf(element: Element): TakenOutReason | undefined {
  const name = nameOf(element)
  const byElement = BY_ELEMENT.get(name) ?? BY_ROLE.get(attributeOf(element, 'role') ?? '')
  if (byElement !== undefined) return byElement
  // By the HTML standard an article inside another is a comment on it, or another story.
  if (name === 'article' && element.parentElement?.closest('article') && element.querySelector('a')) return 'promotion'
  if (isWidget(attributeOf(element, 'class') ?? '')) return 'page'
  const words = namesOf(element)
  const zone = zoneOfWords(words)
  // Blogs write an article's subjects into its classes.
  if (zone === 'credit' && (name === 'article' || words.includes('hentry'))) return undefined
  // A teaser with links leads away; one without introduces the article that it stands on.
  if (zone === 'promotion' && words.some((word) => word.startsWith('teaser')) && !element.querySelector('a'))
    return undefined
  return zone
}

/** The words of an element's classes and its id. */
export function namesOf(element: Element): string[] {
  return nameWords(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`)
}
