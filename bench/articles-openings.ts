import type { Segments } from './articles-corpus'

/** Of the pages whose article's opening is known, those whose opening is missing from what was found. */
export type Openings = { lost: number; pages: number }

/** So many words of a paragraph tell it from every other. */
const TELLING = 8

/** What may open the articles whose bodies are known, by their page: the first words of a body's first two paragraphs. */
export function openingsOfBodies(bodies: ReadonlyMap<string, string>): Map<string, readonly string[]> {
  return new Map(
    [...bodies].map(([key, body]) => {
      const paragraphs = body.split('\n').filter((paragraph) => paragraph.trim() !== '')
      return [key, paragraphs.slice(0, 2).map((text) => text.trim().split(/\s+/).slice(0, TELLING).join(' '))]
    }),
  )
}

/** What may open the articles of which some sentences are known, by their page: any of them. */
export function openingsOfSegments(segments: readonly Segments[]): Map<string, readonly string[]> {
  return new Map(segments.map(({ key, wanted }) => [key, wanted]))
}

/**
 * Counts the openings that are lost: those that stand in a paragraph of the page and not in what was found, wherever that put
 * them aside.
 * @param openings by the page's name: the texts of which the one that comes first on the page opens its article
 * @param paragraphs by the page's name: the paragraphs that it shows, in their order
 * @param found by the page's name: the text that was found
 */
export function countOpenings(
  openings: ReadonlyMap<string, readonly string[]>,
  paragraphs: ReadonlyMap<string, readonly string[]>,
  found: ReadonlyMap<string, string>,
): Openings {
  const counted: Openings = { lost: 0, pages: 0 }
  for (const [key, candidates] of openings) {
    const opening = firstOf(candidates.map(bare), (paragraphs.get(key) ?? []).map(bare))
    if (opening === undefined) continue
    counted.pages += 1
    if (!bare(found.get(key) ?? '').includes(opening)) counted.lost += 1
  }
  return counted
}

/** The one of `texts` that comes first in `paragraphs`; undefined where none is in any. */
function firstOf(texts: readonly string[], paragraphs: readonly string[]): string | undefined {
  for (const paragraph of paragraphs) {
    const [first] = texts
      .filter((text) => text !== '' && paragraph.includes(text))
      .sort((one, other) => paragraph.indexOf(one) - paragraph.indexOf(other))
    if (first !== undefined) return first
  }
  return undefined
}

/** Letters and figures alone: some texts have no space where a paragraph ends. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
