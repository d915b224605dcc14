import type { Anchor } from '../../domain/anchor'
import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import { STANCE_LABELS } from '../../domain/labels'
import { passagesOf } from '../../domain/passages'
import type { Bundle, BundledArticle } from '../bundle'
import { codePointsOf } from '../code-points'
import { type Statement, statementsOf } from '../statements'
import { element } from '../xml/write-xml'
import { variableValues } from './variable-elements'
import { guidOf, recordGuid, SOURCE_VARIABLES } from './vocabulary'

/** Whose work the project is, the one user in it, and the GUIDs of the codes that they say things by. */
export type Author = { guid: string; codeOf: (statement: Statement) => string }

/** An article as a source, its passages as coded selections. */
export function sourceElement(bundled: BundledArticle, registry: Bundle['registry'], author: Author): string {
  const { article, content, annotations } = bundled
  const guid = recordGuid(article.id)
  const points = codePointsOf(content.text)
  const selections = [...annotations].sort(compareInReadingOrder).flatMap((annotation) =>
    passagesOf(annotation).map((anchor, index) => {
      const startPosition = points.fromUtf16(anchor.start)
      const endPosition = points.fromUtf16(anchor.end)
      return selectionElement(annotation, anchor, index, { startPosition, endPosition }, registry, author)
    }),
  )
  return element(
    'TextSource',
    {
      guid,
      name: article.title,
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: author.guid,
      creationDateTime: dateTime(article.created),
    },
    [
      ...selections,
      article.note === '' ? undefined : element('NoteRef', { targetGUID: guidOf('note', article.id) }),
      ...variableValues('source', SOURCE_VARIABLES, article),
    ],
  )
}

/** The GUID of an annotation's `index`th selection: the annotation's own for the first. */
export function selectionGuid({ id }: Pick<Annotation, 'id'>, index: number): string {
  return index === 0 ? recordGuid(id) : guidOf('passage', `${id} ${index}`)
}

function selectionElement(
  annotation: Annotation,
  anchor: Anchor,
  index: number,
  positions: { startPosition: number; endPosition: number },
  registry: Bundle['registry'],
  author: Author,
): string {
  const guid = selectionGuid(annotation, index)
  const made = { creatingUser: author.guid, creationDateTime: dateTime(annotation.created) }
  const { wording, tags } = annotation
  const codes = [
    ...statementsOf(annotation, registry).map(author.codeOf),
    ...tags.filter((tag) => registry.codes.has(tag)).map(recordGuid),
  ]
  return element(
    'PlainTextSelection',
    {
      guid,
      name: selectionName(anchor.exact),
      ...positions,
      ...made,
      modifyingUser: author.guid,
      modifiedDateTime: dateTime(annotation.updated),
    },
    [
      wording === undefined ? undefined : element('Description', {}, { text: wording }),
      ...codes.map((code) =>
        element('Coding', { guid: guidOf('coding', `${guid} ${code}`), creatingUser: author.guid }, [
          element('CodeRef', { targetGUID: code }),
        ]),
      ),
      ...(index === 0 ? notesOf(annotation).map(({ guid: targetGUID }) => element('NoteRef', { targetGUID })) : []),
    ],
  )
}

/** The notes on an annotation: the reader's own, and one for each piece of evidence. */
export function notesOf({
  id,
  note,
  evidence = [],
  created,
}: Annotation): { guid: string; name: string; text: string; created: number }[] {
  return [
    ...(note === '' ? [] : [{ guid: guidOf('note', id), name: 'Note', text: note, created }]),
    ...evidence.map((item) => ({
      guid: guidOf('note', `${id} ${item.id}`),
      name: STANCE_LABELS[item.stance],
      text:
        item.kind === 'link'
          ? [item.title, item.url].filter(Boolean).join('\n')
          : item.kind === 'file'
            ? item.name
            : item.anchor.exact,
      created,
    })),
  ]
}

/** A moment as xsd:dateTime, without fractions, as other programs write it. */
export function dateTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** What a selection is called in lists: its first words, on one line. */
function selectionName(exact: string): string {
  const line = exact.replace(/\s+/gu, ' ').trim()
  const characters = [...line.slice(0, 200)]
  return characters.length <= 80 ? line.slice(0, 200) : `${characters.slice(0, 79).join('')}…`
}
