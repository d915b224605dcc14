import { beginsWithBy, LONGEST_NAME, looksLikeSignature, namesIn, onlyNames, onlyPeople } from './byline-names'
import { isUnseen } from './dom-elements'
import { attributeOf, walk } from './dom-walk'
import { isOfThisArticle } from './fields-elements'

/** What microdata and links mark as an article's author. */
const MARKED = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', 'a[rel~="author"]']
/** What classes and addresses name an author, the surest first. */
const NAMED = [
  '.author-name, .author__name, .byline-name, .fn, .author, [class$="_author" i], [class*="author-name" i], [class*="author_name" i]',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="autor" i], [class*="auteur" i], [id*="author" i], a[href*="/author/"], a[href*="/autor/"], a[href*="/auteur/"], a[href*="/authors/"], a[href*="/autoren/"], a[href*="/staff/"], a[href*="/profil/"], a[href*="/journalist"]',
]
/** Elements that hold nothing else than who wrote it, where a name of one word is a name too. */
const SIGNED = '.author, .byline, .author-name, .username, .documentAuthor, .vcard .fn'

/** The names in the elements that a page marks as its author's, and the one name that all those named so agree on. */
export function* markedNames(document: Document, opening: Element | undefined): Generator<string[]> {
  for (const selector of MARKED) {
    const elements = ofThisArticle(document, opening, selector, 20).slice(0, 4)
    yield elements.map((element) => attributeOf(element, 'content') ?? shown(element))
  }
  const people = new Set(
    ofThisArticle(document, opening, NAMED[0] ?? '', 40).flatMap((element) => onlyPeople(shown(element))),
  )
  if (people.size === 1) yield [...people]
}

/** The names in elements that are only called an author's. */
export function* classedNames(document: Document, opening: Element | undefined): Generator<string[]> {
  for (const selector of NAMED) {
    const elements = ofThisArticle(document, opening, selector, 40)
    for (const element of elements) yield onlyNames([shown(element)])
    // “Ann Example”, “Follow”, and who she is: the name comes first.
    for (const element of elements) yield onlyPeople(firstLine(element))
  }
}

/** Names of one word in elements that hold a name and nothing else. */
export function* signatures(document: Document, opening: Element | undefined): Generator<string[]> {
  for (const element of ofThisArticle(document, opening, SIGNED, 20))
    yield namesIn(shown(element)).filter(looksLikeSignature)
}

/** The people whom a line of a page's own names anywhere in it, where it names no others: a text signed at its end. */
export function onlyByline(document: Document, opening: Element | undefined): string[] {
  const found = new Map<string, string[]>()
  for (const element of [...document.querySelectorAll('p, em, i, strong, b, span, div, small')].slice(0, 5000)) {
    // Only the innermost elements: the text of all that are around them would be read once for each.
    const isInner = [...element.children].slice(0, 3).every(({ childElementCount }) => childElementCount === 0)
    const text = element.childElementCount > 2 || !isInner ? '' : shown(element).trim()
    if (text.length < 8 || text.length > LONGEST_NAME || !beginsWithBy(text)) continue
    const names = onlyPeople(text)
    if (names.length > 0 && isOfThisArticle(element, opening)) found.set(names.join(), names)
    if (found.size > 1) return []
  }
  const [names] = found.values()
  return names ?? []
}

function ofThisArticle(document: Document, opening: Element | undefined, selector: string, most: number): Element[] {
  return [...document.querySelectorAll(selector)].slice(0, most).filter((element) => isOfThisArticle(element, opening))
}

function shown(element: Element): string {
  return (element.textContent ?? '').slice(0, 500)
}

/** The first text in an element that is set apart from what follows. */
function firstLine(element: Element): string {
  let first = ''
  walk(element, {
    enter: (inner) => first === '' && !isUnseen(inner),
    leave: () => {},
    text: (value) => {
      if (first === '') first = value.trim()
    },
  })
  return first
}
