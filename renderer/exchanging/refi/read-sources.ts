import { anchorAt } from '../../domain/anchor'
import type { Passage } from '../../domain/passages'
import { type CodePoints, codePointsOf } from '../code-points'
import type { IncomingPassage } from '../incoming'
import { type PlainSource, plainArticle, plainSource, withoutLineEnds } from '../plain-source'
import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { OWN_ORIGIN } from './vocabulary'

/** The selections of a source with the passages that they are; `article` where the project has the source's text. */
export type ReadSource = {
  title: string
  article?: ReturnType<typeof plainArticle>
  selections: { element: XmlElement; passage: IncomingPassage }[]
  /** How many selections are of nothing that can be found. */
  blank: number
}

/** Reads a text source (or the text that stands for a PDF): `text` is its plain text, where it is there. */
export function readSource(element: XmlElement, text: string | undefined, origin: string): ReadSource {
  const title = (element.attributes.get('name') ?? '').replace(/\.(?:txt|docx?|rtf|odt|pdf|html?)$/i, '').trim()
  const elements = childrenNamed(element, 'PlainTextSelection')
  const located = text === undefined ? null : locate(text, elements, origin)
  const selections = elements.flatMap((selection) => {
    const passage = located === null ? namedPassage(selection) : located.passageOf(selection)
    return passage === null ? [] : [{ element: selection, passage }]
  })
  return {
    title,
    ...(located === null ? {} : { article: plainArticle(title, located.source) }),
    selections,
    blank: elements.length - selections.length,
  }
}

/** The selection's words as far as its name has them: many programs call a selection by what it selects. */
function namedPassage(selection: XmlElement): IncomingPassage | null {
  const exact = nameOf(selection)
  return exact === '' ? null : { exact }
}

function locate(text: string, selections: readonly XmlElement[], origin: string) {
  const plain = countedText(text, selections, origin)
  const points = codePointsOf(plain)
  const source: PlainSource = plainSource(plain)
  return {
    source,
    passageOf: (selection: XmlElement): IncomingPassage | null => {
      const range = rangeOf(selection, points)
      const there = range === null ? null : source.passageAt(range.start, range.end)
      // Elsewhere a paragraph is often selected with its end, which is none of its words.
      const passage = there === null || origin === OWN_ORIGIN ? there : withoutLineEnds(source.text, there)
      if (passage === null) return null
      const { start, end, ...quote } = anchorAt(source.text, passage.start, passage.end)
      return { ...quote, position: { start, end, unit: 'utf-16' } }
    },
  }
}

/**
 * The text that positions count in. By the specification a line end of two characters is two; ATLAS.ti counts it as one.
 * The reading in which more selections hold what they are called wins.
 */
function countedText(text: string, selections: readonly XmlElement[], origin: string): string {
  if (!text.includes('\r\n')) return text
  const folded = text.replaceAll('\r\n', '\n')
  const [whole, one] = [text, folded].map((candidate) => countNamed(candidate, selections))
  if (whole === one) return origin.includes('ATLAS.ti') ? folded : text
  return (whole ?? 0) > (one ?? 0) ? text : folded
}

function countNamed(text: string, selections: readonly XmlElement[]): number {
  const points = codePointsOf(text)
  return selections.filter((selection) => {
    const name = plain(nameOf(selection))
    const range = rangeOf(selection, points)
    return name !== '' && range !== null && plain(text.slice(range.start, range.end)).startsWith(name)
  }).length
}

/** The range of a selection in UTF-16 code units; null where it is none in this text. */
function rangeOf(selection: XmlElement, points: CodePoints): Passage | null {
  const start = Number(selection.attributes.get('startPosition'))
  const end = Number(selection.attributes.get('endPosition'))
  if (!(start >= 0 && start < end && end <= points.length)) return null
  return { start: points.toUtf16(start), end: points.toUtf16(end) }
}

/** What a selection is called, without the ellipsis that stands for the rest of it. */
function nameOf(selection: XmlElement): string {
  return (selection.attributes.get('name') ?? '').replace(/(?:…|\.\.\.)\s*$/u, '').trim()
}

/** Text with its white space as names have it. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
