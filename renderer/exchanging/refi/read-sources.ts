import { anchorAt } from '../../domain/anchor'
import type { Passage } from '../../domain/passages'
import type { IncomingPassage } from '../incoming'
import { plainArticle, withoutLineEnds } from '../plain-source'
import { byFits, type TextReading, textReadings } from '../text-readings'
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
  const { source, rangeOf } = countedText(text, selections, origin)
  return {
    source,
    passageOf: (selection: XmlElement): IncomingPassage | null => {
      const range = rangeOf(countedIn(selection))
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
 * How positions count in this text. By the specification in code points, and a line end of two characters is two, which
 * ATLAS.ti counts as one. The reading in which more selections begin with what they are called wins: a name that a person
 * gave says nothing of it.
 */
function countedText(text: string, selections: readonly XmlElement[], origin: string): TextReading {
  const readings = textReadings(text)
  const likely = origin.includes('ATLAS.ti') ? textReadings(text.replaceAll('\r\n', '\n')) : readings
  const [first] = byFits([...likely, ...readings], selections, beginsWithName)
  return first
}

function beginsWithName({ text, rangeOf }: TextReading, selection: XmlElement): boolean {
  const name = plain(nameOf(selection))
  const range = rangeOf(countedIn(selection))
  return name !== '' && range !== null && plain(text.slice(range.start, range.end)).startsWith(name)
}

/** Where a selection is by its attributes, in whatever they count. */
function countedIn(selection: XmlElement): Passage {
  return {
    start: Number(selection.attributes.get('startPosition')),
    end: Number(selection.attributes.get('endPosition')),
  }
}

/** What a selection is called, without the ellipsis that stands for the rest of it. */
function nameOf(selection: XmlElement): string {
  return (selection.attributes.get('name') ?? '').replace(/(?:…|\.\.\.)\s*$/u, '').trim()
}

/** Text with its white space as names have it. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
