import { RELATION_LABELS } from '../../domain/labels'
import { passagesOf } from '../../domain/passages'
import type { Speaker } from '../../domain/speaker'
import type { Bundle } from '../bundle'
import { uuidOfName } from '../name-uuid'
import { element } from '../xml/write-xml'
import { zipOf } from '../zip'
import { codeBook } from './code-elements'
import { type Author, dateTime, notesOf, selectionGuid, sourceElement } from './source-elements'
import { variablesElement, variableValues } from './variable-elements'
import { CASE_VARIABLES, CONTINUES, guidOf, NAMESPACE, OWN_ORIGIN, recordGuid, statementGuid } from './vocabulary'

/**
 * A bundle as a REFI-QDA project (.qdpx), for NVivo, ATLAS.ti, MAXQDA, QualCoder and Taguette: a zip of the texts, without
 * formatting, and `project.qde`. Positions are code points. `now` is when, in milliseconds since 1970.
 */
export function writeRefi(bundle: Bundle, now: number): Uint8Array {
  const files = new Map([['project.qde', projectXml(bundle, now)]])
  for (const { article, content } of bundle.articles) files.set(`sources/${recordGuid(article.id)}.txt`, content.text)
  return zipOf(files, now)
}

function projectXml(bundle: Bundle, now: number): string {
  const { articles, registry } = bundle
  const author: Author = { guid: uuidOfName('refi user'), codeOf: rememberedGuids() }
  const parts = [
    element('Users', {}, [element('User', { guid: author.guid, name: 'Quoth' })]),
    codeBook(bundle),
    variablesElement(),
    list('Cases', caseElements(bundle)),
    list(
      'Sources',
      articles.map((article) => sourceElement(article, registry, author)),
    ),
    list('Notes', noteElements(bundle, author)),
    list('Links', linkElements(bundle)),
  ]
  const name = articles.length === 1 ? articles[0]?.article.title : undefined
  const project = element(
    'Project',
    {
      name: name || 'Quoth',
      xmlns: NAMESPACE,
      origin: OWN_ORIGIN,
      creatingUserGUID: author.guid,
      creationDateTime: dateTime(now),
    },
    parts,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${project}`
}

/** The GUIDs of statements, each made once: a project says the same thousands of times. */
function rememberedGuids(): Author['codeOf'] {
  const guids = new Map<string, string>()
  return ({ topic, value }) => {
    const key = `${topic} ${value}`
    const guid = guids.get(key) ?? statementGuid({ topic, value })
    guids.set(key, guid)
    return guid
  }
}

/** An element that may not be empty; undefined where it would be. */
function list(name: string, children: readonly string[]): string | undefined {
  return children.length === 0 ? undefined : element(name, {}, children)
}

/** Each speaker as a case, with the passages that are attributed to them. */
function caseElements({ articles, registry }: Bundle): string[] {
  const said = new Map<string, string[]>()
  for (const annotation of articles.flatMap(({ annotations }) => annotations)) {
    if (annotation.speaker === undefined) continue
    const selections = passagesOf(annotation).map((_, index) => selectionGuid(annotation, index))
    const before = said.get(annotation.speaker)
    if (before === undefined) said.set(annotation.speaker, selections)
    else before.push(...selections)
  }
  return Array.from(registry.speakers.values(), (speaker) => caseElement(speaker, said.get(speaker.id) ?? []))
}

function caseElement({ id, name, notes, kind, positions, link }: Speaker, selections: readonly string[]): string {
  const { role, affiliation } = positions.at(-1) ?? {}
  const code = statementGuid({ topic: 'speaker', value: id })
  return element('Case', { guid: recordGuid(id), name }, [
    notes === '' ? undefined : element('Description', {}, { text: notes }),
    selections.length === 0 ? undefined : element('CodeRef', { targetGUID: code }),
    ...variableValues('case', CASE_VARIABLES, {
      kind,
      ...(role === undefined ? {} : { role }),
      ...(affiliation === undefined ? {} : { affiliation }),
      ...(link === undefined ? {} : { link }),
    }),
    ...selections.map((targetGUID) => element('SelectionRef', { targetGUID })),
  ])
}

function noteElements({ articles }: Bundle, author: Author): string[] {
  const notes = articles.flatMap(({ article, annotations }) => [
    ...(article.note === ''
      ? []
      : [{ guid: guidOf('note', article.id), name: article.title, text: article.note, created: article.created }]),
    ...annotations.flatMap(notesOf),
  ])
  return notes.map(({ guid, name, text, created }) =>
    element('Note', { guid, name, creatingUser: author.guid, creationDateTime: dateTime(created) }, [
      element('PlainTextContent', {}, { text }),
    ]),
  )
}

/** That a split quote goes on elsewhere, and what claims do to each other, between their first passages. */
function linkElements({ articles, registry }: Bundle): string[] {
  const annotations = articles.flatMap(({ annotations }) => annotations)
  const written = new Set(annotations.map(({ id }) => id))
  const continued = annotations.flatMap((annotation) =>
    (annotation.continued ?? []).map((_, index) =>
      linkElement(
        `${annotation.id} ${index}`,
        CONTINUES,
        selectionGuid(annotation, 0),
        selectionGuid(annotation, index + 1),
      ),
    ),
  )
  const links = [...registry.links.values()].filter(({ from, to }) => written.has(from) && written.has(to))
  return [
    ...continued,
    ...links.map(({ id, from, relation, to }) =>
      linkElement(id, RELATION_LABELS[relation].to, recordGuid(from), recordGuid(to)),
    ),
  ]
}

function linkElement(key: string, name: string, originGUID: string, targetGUID: string): string {
  return element('Link', { guid: guidOf('link', key), name, direction: 'OneWay', originGUID, targetGUID })
}
