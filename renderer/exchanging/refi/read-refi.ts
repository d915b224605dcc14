import { strFromU8 } from 'fflate'
import type { ParsedArticle } from '../../domain/article'
import { fail, type Result, succeed } from '../../domain/result'
import type { Incoming, IncomingSource } from '../incoming'
import { isUuid } from '../name-uuid'
import type { TextOf } from '../text-of'
import { childrenNamed, readXml, textNamed, type XmlElement } from '../xml/read-xml'
import { unzipped } from '../zip'
import { guidIn } from './guid'
import { joinSelections, mergeSelections } from './join-selections'
import type { Project } from './project'
import { readCases } from './read-cases'
import { readCodes } from './read-codes'
import { notesOn, readNotes } from './read-notes'
import { readSelection } from './read-selection'
import { readSource } from './read-sources'
import { isAddress, valuesOf } from './read-variables'
import { type SourceText, textsOf } from './source-texts'
import type { TextAt } from './text-at'
import { untakenOf } from './untaken'
import { OWN_ORIGIN, SOURCE_VARIABLES } from './vocabulary'

const INTERNAL = 'internal://'

/**
 * A REFI-QDA project (.qdpx) of any program: its texts become articles, their coded selections annotations with the codes
 * as tags. In Quoth's own, what it says by codes and cases is said again. Refused in words. `textOf` reads its texts.
 */
export function readRefi(bytes: Uint8Array, textOf: TextOf = strFromU8): Result<Incoming, string> {
  const files = unzipped(bytes, (path) => /^[^/]+\.qde$/i.test(path) || /^sources\/[^/]+\.txt$/i.test(path))
  if (!files.ok) return files
  const [, qde] = [...files.value].find(([path]) => /\.qde$/i.test(path)) ?? []
  if (qde === undefined) return fail('There is no project.qde in it, so it is no REFI-QDA project.')
  const xml = readXml(textOf(qde))
  if (!xml.ok) return xml
  if (xml.value.name !== 'Project') return fail('Its project.qde holds no project.')
  const texts = new Map(Array.from(files.value, ([path, text]) => [path.toLowerCase(), text]))
  return succeed(
    readProject(xml.value, (path) => {
      if (path?.startsWith(INTERNAL) !== true) return undefined
      const text = texts.get(`sources/${path.slice(INTERNAL.length).toLowerCase()}`)
      return text === undefined ? undefined : textOf(text).replace(/^\ufeff/, '')
    }),
  )
}

function readProject(root: XmlElement, textAt: TextAt): Incoming {
  const child = (name: string) => childrenNamed(root, name)[0]
  const isOwn = root.attributes.get('origin') === OWN_ORIGIN
  const notes = readNotes(child('Notes'), textAt)
  const codes = readCodes(child('CodeBook'), notes)
  const project: Project = { root, isOwn, codes, notes }
  const sources = (child('Sources')?.children ?? []).map((element) => ({ element, texts: textsOf(element, textAt) }))
  const read = sources.flatMap(({ texts }) => texts.map((text) => readText(text, project)))
  return {
    sources: read.map(({ source }) => source),
    codes: codes.codes,
    ...(isOwn ? { speakers: readCases(root) } : {}),
    leftOut: untakenOf(project, {
      selections: new Set(read.flatMap(({ selections }) => selections)),
      sources,
    }),
  }
}

/** A text as a source, and the elements of the selections in it. */
function readText(text: SourceText, project: Project): { source: IncomingSource; selections: XmlElement[] } {
  const { root, isOwn, notes } = project
  const { about } = text
  const { title, article, selections } = readSource(text, root.attributes.get('origin') ?? '')
  const annotations = selections.map(({ element, passage }) => readSelection(element, passage, project))
  const values = new Map(about.flatMap((element) => [...valuesOf(element, root)]))
  const url = addressIn(values)
  const said = about.flatMap((element) => [
    textNamed(element, 'Description'),
    ...notesOn(element, notes).map((one) => one.text),
  ])
  const note = said.filter((words) => words !== '').join('\n\n')
  const id = guidIn(about[0])
  return {
    selections: selections.map(({ element }) => element),
    source: {
      ...(isUuid(id) ? { id } : {}),
      title,
      ...(url === undefined ? {} : { url }),
      ...(article === undefined
        ? {}
        : { article: { ...article, ...(isOwn ? detailsIn(values) : {}), ...(url && { url }) } }),
      ...(note === '' ? {} : { note }),
      annotations: isOwn ? joinSelections(annotations, root) : mergeSelections(annotations),
    },
  }
}

/** The address that a source's variables give. */
function addressIn(values: ReadonlyMap<string, string>): string | undefined {
  const name = [...values.keys()].find((one) => isAddress(one))
  return name === undefined ? undefined : values.get(name)?.trim()
}

/** What Quoth itself says of an article in variables, beside its address. */
function detailsIn(values: ReadonlyMap<string, string>): Pick<ParsedArticle, 'byline' | 'site' | 'published'> {
  const [byline, site, published] = [SOURCE_VARIABLES.byline, SOURCE_VARIABLES.site, SOURCE_VARIABLES.published].map(
    (name) => values.get(name),
  )
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(site === undefined ? {} : { site }),
    ...(published === undefined ? {} : { published }),
  }
}
