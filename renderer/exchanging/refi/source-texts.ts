import type { Passage } from '../../domain/passages'
import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import type { TextAt } from './text-at'

/** A selection of a text: where it is, in whatever its program counts, or what its words are. */
export type Selected = { element: XmlElement; at: Passage } | { element: XmlElement; words: string }

/**
 * A text of a project, undefined where the project does not have it. `about` are the elements that say things of it: its own,
 * whose GUID it has, and that of the recording, the PDF or the picture that it stands for.
 */
export type SourceText = {
  title: string
  text: string | undefined
  about: readonly [XmlElement, ...XmlElement[]]
  selections: readonly Selected[]
}

/** The texts that a source is or that stand for it: a PDF's, a picture's, or the transcripts of a recording. */
export function textsOf(source: XmlElement, textAt: TextAt): SourceText[] {
  switch (source.name) {
    case 'TextSource':
      return [
        {
          title: titleIn(source),
          text: textIn(source, textAt),
          about: [source],
          selections: countedSelections(source),
        },
      ]
    case 'PDFSource':
      return pdfTexts(source, textAt)
    case 'PictureSource':
      return childrenNamed(source, 'TextDescription').map((text) =>
        textFor(source, text, countedSelections(text), textAt),
      )
    default:
      return childrenNamed(source, 'Transcript').map((text) =>
        textFor(source, text, transcriptSelections(text), textAt),
      )
  }
}

function textFor(source: XmlElement, text: XmlElement, selections: readonly Selected[], textAt: TextAt): SourceText {
  return { title: titleIn(text) || titleIn(source), text: textIn(text, textAt), about: [text, source], selections }
}

/** A PDF's selections are marked on its pages, and may have their words; many are selections of its text as well. */
function pdfTexts(source: XmlElement, textAt: TextAt): SourceText[] {
  const title = titleIn(source)
  const [representation] = childrenNamed(source, 'Representation')
  const counted = representation === undefined ? [] : countedSelections(representation)
  const known = new Set(counted.map(({ element }) => guidIn(element)))
  const worded = childrenNamed(source, 'PDFSelection').flatMap((element) => {
    const [own] = childrenNamed(element, 'Representation')
    const words = (own === undefined ? '' : (textIn(own, textAt) ?? '')).trim()
    return known.has(guidIn(element)) || words === '' ? [] : [{ element, words }]
  })
  if (representation !== undefined) {
    const text = textFor(source, representation, [...counted, ...worded], textAt)
    return [{ ...text, title: title || text.title }]
  }
  return worded.length === 0 ? [] : [{ title, text: undefined, about: [source], selections: worded }]
}

function countedSelections(source: XmlElement): Selected[] {
  return childrenNamed(source, 'PlainTextSelection').map((element) => ({
    element,
    at: {
      start: Number(element.attributes.get('startPosition')),
      end: Number(element.attributes.get('endPosition')),
    },
  }))
}

/** Selections of a transcript go from one point that it has in common with the recording to another. */
function transcriptSelections(transcript: XmlElement): Selected[] {
  const positions = new Map(
    childrenNamed(transcript, 'SyncPoint').map((point) => [guidIn(point), Number(point.attributes.get('position'))]),
  )
  const positionAt = (element: XmlElement, attribute: string) => positions.get(guidIn(element, attribute)) ?? Number.NaN
  return childrenNamed(transcript, 'TranscriptSelection').map((element) => ({
    element,
    at: { start: positionAt(element, 'fromSyncPoint'), end: positionAt(element, 'toSyncPoint') },
  }))
}

function textIn(element: XmlElement, textAt: TextAt): string | undefined {
  return childrenNamed(element, 'PlainTextContent')[0]?.text ?? textAt(element.attributes.get('plainTextPath'))
}

function titleIn(element: XmlElement): string {
  const name = element.attributes.get('name') ?? ''
  return name.replace(/\.(?:txt|docx?|rtf|odt|pdf|html?)$/i, '').trim()
}
