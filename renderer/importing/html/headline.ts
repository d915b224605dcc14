import { isUnseen } from './dom-elements'
import { nameOf, walk } from './dom-walk'
import { namesOf } from './zones'

/** A part of a heading: its text, and the words of its element's name and classes; none where it is bare text. */
export type HeadingPart = { text: string; names: readonly string[] }

/**
 * What authors of pages call a line that stands in a heading beside its headline: the kicker above it, the deck beneath it,
 * a date, words for screen readers; in the languages that the names of a page's parts are in.
 */
const BESIDE =
  /^(?:kicker|dachzeile|(?:over|roof|high|top|pre|sub)line$|roof$|eyebrow|(?:top|pre|super|sub|sur|over|ante|unter|sotto|sous)(?:tit|head)|spitzmarke|occhiello|cintillo|volanta|bajada|dec?k$|small$|date|time$|tags?$|categor|rubri[ck]|invisible|visuallyhidden|screenreader)/

/** What they call a part that is not to be seen. */
const HIDDEN = /^(?:hidden|invisible|visuallyhidden|screenreader)/

/** What they call the headline itself. */
const HEADLINE = /^(?:headline|title|titel|titre|titulo|titolo)$/

/** What a heading consists of, in order. */
export function headingParts(heading: Element): HeadingPart[] {
  return [...innermost(heading).childNodes].map((node) => ({ text: shownText(node), names: namesOfNode(node) }))
}

/**
 * The headline in a heading that holds something else beside it: the part that is called so, else what is left without those
 * that are called otherwise; undefined where no part is.
 */
export function headlineOf(parts: readonly HeadingPart[]): string | undefined {
  const elements = parts.filter(({ text, names }) => names.length > 0 && text.trim() !== '')
  const headlines = elements.filter((part) => isNamed(part, HEADLINE) && !isNamed(part, BESIDE))
  const [headline] = headlines
  if (headline && headlines.length === 1 && elements.length > 1) return joined([headline])
  // A sign that is there only for those who can't see the page parts a kicker from its headline.
  const sign = parts.findLastIndex((part) => isNamed(part, HIDDEN) && /^[\s|–—\-:·•]*$/u.test(part.text))
  const rest = joined(parts.slice(sign + 1).filter((part) => !isNamed(part, BESIDE))).replace(EDGES, '')
  return rest.length < joined(parts).length && /\p{L}{3}/u.test(rest) ? rest : undefined
}

/** Signs between a headline and its neighbours, which are left where one of them goes. */
const EDGES = /^[\s|–—\-:·•]+|[\s|–—\-·•]+$/gu

/** The one element that holds all that a heading says, as far inside as there is one. */
function innermost(heading: Element): Element {
  const text = heading.textContent?.trim()
  let element = heading
  for (let depth = 0; depth < 8; depth += 1) {
    const inner = [...element.children].find((child) => child.textContent?.trim() === text)
    if (!inner) break
    element = inner
  }
  return element
}

function namesOfNode(node: Node): string[] {
  return node instanceof Element ? [nameOf(node), ...namesOf(node)] : []
}

function shownText(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? ''
  const texts: string[] = []
  walk(node, {
    enter: (element) => !isUnseen(element),
    leave: () => {},
    text: (value) => texts.push(value),
  })
  return texts.join('')
}

function isNamed({ names }: HeadingPart, pattern: RegExp): boolean {
  return names.some((name) => pattern.test(name))
}

function joined(parts: readonly HeadingPart[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .replace(/\u00ad/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
