import { isSentence } from './block-features'
import type { DomBlock } from './block-writer'
import { attributeOf, nameOf } from './dom-walk'
import { headingParts, headlineOf } from './headline'
import { bare } from './page-title-agreement'
import type { Verdict } from './verdict'
import { namesOf } from './zones'

/** A heading's text, and the parts of it that elements in it set apart. */
export type Heading = { text: string; lines: readonly string[] }

/** The headings that may be the title of a page's article, the likeliest first. */
export type Headings = {
  /** Of the first level: those before the article, the nearest first, else all that the page has. */
  first: readonly Heading[]
  /** All of the first level. */
  all: readonly Heading[]
  /** Of the first level, but in the trail that says where on the site the page is: what the page is called there. */
  crumbs: readonly Heading[]
  /** Of lower levels, near before the article, the nearest first. */
  lower: readonly Heading[]
  /** What stands right before the article where nothing of the first level does: a heading, and the article's own first line. */
  near: readonly Heading[]
  opening: readonly Heading[]
  /** The texts of those that lead to the site's first page: its name. */
  homes: readonly string[]
}

/** So many blocks before the article's first sentence its headline may stand in a heading of a lower level. */
const NEAR = 30
/** So many blocks before it one stands that is right above the article. */
const NEXT = 6

/**
 * Gathers the headings that may be the title.
 * @param first the index of the article's first sentence in `blocks`, -1 where it has none
 * @param of what each block is to the article
 */
export function headingsOf(blocks: readonly DomBlock[], first: number, of: ReadonlyMap<DomBlock, Verdict>): Headings {
  // Pictures and what the program says that made the page come between a headline and its article in any number.
  const before = blocks
    .slice(0, Math.max(0, first))
    .filter(({ draft }) => draft.out === undefined)
    .reverse()
  const isShown = ({ element }: DomBlock): boolean => !isInTrail(element)
  const all = headings(blocks, 1, 1)
  const shown = all.filter(isShown)
  const homes = shown.filter(({ element }) => leadsHome(element)).map(({ draft }) => draft.text)
  const above = headings(before, 1, 1).filter(isShown)
  return {
    first: (above.length > 0 ? above : shown).map(headingOf),
    all: shown.map(headingOf),
    crumbs: all.filter((block) => !isShown(block)).map(headingOf),
    lower: headings(before.slice(0, NEAR), 2, 3).map(headingOf),
    near: above.length > 0 ? [] : headings(before.slice(0, NEXT), 2, 4).slice(0, 1).map(headingOf),
    opening: before
      .slice(0, 1)
      .filter((block) => of.get(block) === 'in' && !isSentence(block))
      .map(headingOf),
    homes,
  }
}

function headings(blocks: readonly DomBlock[], least: number, most: number): DomBlock[] {
  return blocks.filter(
    ({ draft: { shape } }) => shape.kind === 'heading' && shape.level >= least && shape.level <= most,
  )
}

/** A block's headline alone; where a heading holds blocks of its own, each of them is one. */
function headingOf({ draft: { text }, element }: DomBlock): Heading {
  return bare(element.textContent ?? '') === bare(text) ? headingIn(element, text) : { text, lines: [text] }
}

/** The headline in an element that shows `text`, alone where elements in it tell it apart. */
export function headingIn(element: Element, text: string): Heading {
  const parts = headingParts(element)
  const headline = headlineOf(parts)
  if (headline !== undefined) return { text: headline, lines: [headline] }
  return { text, lines: parts.map((part) => part.text) }
}

/** Whether all of an element is a link to a site's first page. */
function leadsHome(element: Element): boolean {
  const link = element.querySelector('a[href]')
  if (!link || bare(link.textContent ?? '') !== bare(element.textContent ?? '')) return false
  const path = (attributeOf(link, 'href') ?? '').trim().replace(/^https?:\/\/[^/]+/i, '')
  return path === '' || path === '/' || (attributeOf(link, 'rel') ?? '').split(/\s+/).includes('home')
}

/** Whether an element stands in a page’s navigation or in the trail that says where on the site it is. */
export function isInTrail(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement)
    if (nameOf(at) === 'nav' || namesOf(at).some((word) => word.startsWith('breadcrumb'))) return true
  return false
}
