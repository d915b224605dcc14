import type { IncomingAnnotation, IncomingPassage } from '../incoming'
import { isUuid } from '../name-uuid'
import { annotationOfStatements } from '../statements'
import { timesOf } from '../times'
import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import type { Project } from './project'
import { evidenceIn, notesOn } from './read-notes'

/** The annotation that a selection of a text is, with the codes and notes on it, and the notes on those codings. */
export function readSelection(selection: XmlElement, passage: IncomingPassage, project: Project): IncomingAnnotation {
  const { codes, isOwn } = project
  const codings = childrenNamed(selection, 'Coding')
  const meanings = codings.flatMap((coding) =>
    childrenNamed(coding, 'CodeRef').flatMap((reference) => codes.meanings.get(guidIn(reference, 'targetGUID')) ?? []),
  )
  const tags = meanings.flatMap((meaning) => (meaning.of === 'tag' ? [meaning.name] : []))
  const statements = meanings.flatMap((meaning) => (meaning.of === 'statement' ? [meaning.statement] : []))
  const notes = [...new Set([selection, ...codings].flatMap((element) => notesOn(element, project.notes)))]
  const evidence = isOwn ? notes.flatMap((note) => evidenceIn(note) ?? []) : []
  const [description] = childrenNamed(selection, 'Description').flatMap(({ text }) =>
    text.trim() === '' ? [] : [text],
  )
  const words = [
    ...(isOwn || description === undefined ? [] : [description.trim()]),
    ...notes
      .filter((note) => !isOwn || evidenceIn(note) === undefined)
      .map(({ name, text }) => (isOwn && name !== 'Note' ? `${name}: ${text}` : text)),
  ]
  const id = guidIn(selection)
  return {
    kind: words.length > 0 && tags.length === 0 ? 'note' : 'highlight',
    ...annotationOfStatements(statements),
    ...(isUuid(id) ? { id } : {}),
    passages: [passage],
    ...(isOwn && description !== undefined ? { wording: description } : {}),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(words.length === 0 ? {} : { note: words.join('\n\n') }),
    ...(tags.length === 0 ? {} : { tags }),
    ...timesOf(selection.attributes.get('creationDateTime'), selection.attributes.get('modifiedDateTime')),
  }
}
