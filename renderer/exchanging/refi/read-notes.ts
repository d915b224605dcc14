import { STANCES } from '../../domain/evidence'
import { STANCE_LABELS } from '../../domain/labels'
import type { IncomingEvidence } from '../incoming'
import { webAddress } from '../source-address'
import { childrenNamed, textNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'

/** A note of a project: what it is called, and its text. */
export type ReadNote = { name: string; text: string }

/** The notes of a project by their GUIDs; `textAt` gives the text of a file in the zip by its internal path. */
export function readNotes(
  notes: XmlElement | undefined,
  textAt: (path: string | undefined) => string | undefined,
): Map<string, ReadNote> {
  return new Map(
    childrenNamed(notes, 'Note').map((note) => {
      const content =
        childrenNamed(note, 'PlainTextContent')[0]?.text ?? textAt(note.attributes.get('plainTextPath')) ?? ''
      const text = [textNamed(note, 'Description'), content].filter((part) => part.trim() !== '').join('\n\n')
      return [guidIn(note), { name: note.attributes.get('name') ?? '', text }]
    }),
  )
}

/** The notes that an element refers to. */
export function notesOn(element: XmlElement, notes: ReadonlyMap<string, ReadNote>): ReadNote[] {
  return childrenNamed(element, 'NoteRef').flatMap((reference) => notes.get(guidIn(reference, 'targetGUID')) ?? [])
}

/** The evidence that a note of Quoth's own is, with the page's address in its last line; undefined where it is a note. */
export function evidenceIn({ name, text }: ReadNote): IncomingEvidence | undefined {
  const stance = STANCES.find((known) => STANCE_LABELS[known] === name)
  const lines = text.split('\n')
  const url = lines.pop() ?? ''
  if (stance === undefined || webAddress(url) === undefined) return undefined
  return { stance, kind: 'link', url, title: lines.join(' ') }
}
