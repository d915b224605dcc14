import { anchorAt } from '../../domain/anchor'
import type { Passage } from '../../domain/passages'
import type { IncomingPassage } from '../incoming'
import { type PlainSource, plainArticle, withoutLineEnds } from '../plain-source'
import { byFits, type TextReading, textReadings } from '../text-readings'
import type { XmlElement } from '../xml/read-xml'
import type { Selected, SourceText } from './source-texts'
import { OWN_ORIGIN } from './vocabulary'

/** The selections of a text with the passages that they are; `article` where the project has the text. */
export type ReadSource = {
  title: string
  article?: ReturnType<typeof plainArticle>
  /** Those that are of something that can be found. */
  selections: { element: XmlElement; passage: IncomingPassage }[]
}

/** Reads a text of a project that a program of this name wrote. */
export function readSource({ title, text, selections }: SourceText, origin: string): ReadSource {
  const located = text === undefined ? null : locate(text, selections, origin)
  return {
    title,
    ...(located === null ? {} : { article: plainArticle(title, located.source) }),
    selections: selections.flatMap((selection) => {
      const passage = passageIn(selection, located)
      return passage === null ? [] : [{ element: selection.element, passage }]
    }),
  }
}

/**
 * What a selection is a passage of: its own words, or what is at its place. Where the text is not there, its words as far as
 * its name has them: many programs call a selection by what it selects.
 */
function passageIn(selection: Selected, located: Located | null): IncomingPassage | null {
  if (!('words' in selection) && located !== null) return located.passageAt(selection.at)
  const exact = 'words' in selection ? selection.words : nameOf(selection.element)
  return exact === '' ? null : { exact }
}

/** A text as an article’s, and what is at a place that was counted as its selections are. */
type Located = { source: PlainSource; passageAt: (counted: Passage) => IncomingPassage | null }

function locate(text: string, selections: readonly Selected[], origin: string): Located {
  const { source, rangeOf } = countedText(text, selections, origin)
  return {
    source,
    passageAt: (counted) => {
      const range = rangeOf(counted)
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
 * How positions count in this text. By the specification, and so in our own projects, in code points, and a line end of two
 * characters is two, which ATLAS.ti counts as one. Elsewhere the reading in which more selections begin with what they are
 * called wins: a name that a person gave says nothing of it.
 */
function countedText(text: string, selections: readonly Selected[], origin: string): TextReading {
  const readings = textReadings(text)
  if (origin === OWN_ORIGIN) return readings[0]
  const likely = origin.includes('ATLAS.ti') ? textReadings(text.replaceAll('\r\n', '\n')) : readings
  const [first] = byFits([...likely, ...readings], selections, beginsWithName)
  return first
}

function beginsWithName({ text, rangeOf }: TextReading, selection: Selected): boolean {
  const name = plain(nameOf(selection.element))
  const range = 'words' in selection ? null : rangeOf(selection.at)
  if (name === '' || range === null) return false
  const words = plain(text.slice(range.start, range.end))
  // What begins with a blank is not called by it.
  return words.startsWith(name) || words.trim() === name
}

/** What a selection is called, without the ellipsis that stands for the rest of it. */
function nameOf(selection: XmlElement): string {
  return (selection.attributes.get('name') ?? '').replace(/(?:…|\.\.\.)\s*$/u, '').trim()
}

/** Text with its white space as names have it. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
