import { strFromU8 } from 'fflate'
import { fail, type Result, succeed } from '../../domain/result'
import type { Incoming, IncomingSource } from '../incoming'
import { isUuid } from '../name-uuid'
import { childrenNamed, readXml, textNamed, type XmlElement } from '../xml/read-xml'
import { unzipped } from '../zip'
import { joinSelections, mergeSelections } from './join-selections'
import type { Project } from './project'
import { guidIn, readCodes } from './read-codes'
import { notesOn, readNotes } from './read-notes'
import { readSelection } from './read-selection'
import { readSource } from './read-sources'
import { OWN_ORIGIN, SOURCE_VARIABLES } from './vocabulary'

/** Gives the text of a file in the zip by the path that elements have for it; undefined where it is not there. */
type TextAt = (path: string | undefined) => string | undefined

const INTERNAL = 'internal://'

/**
 * A REFI-QDA project (.qdpx) of any program: its texts become articles, their coded selections annotations with the codes
 * as tags. In Quoth's own, what it says by codes is said again. Refused in words.
 */
export function readRefi(bytes: Uint8Array): Result<Incoming, string> {
  const files = unzipped(bytes, (path) => /^[^/]+\.qde$/i.test(path) || /^sources\/[^/]+\.txt$/i.test(path))
  if (!files.ok) return files
  const [, qde] = [...files.value].find(([path]) => /\.qde$/i.test(path)) ?? []
  if (qde === undefined) return fail('There is no project.qde in it, so it is no REFI-QDA project.')
  const xml = readXml(strFromU8(qde))
  if (!xml.ok) return xml
  if (xml.value.name !== 'Project') return fail('Its project.qde holds no project.')
  const texts = new Map(Array.from(files.value, ([path, text]) => [path.toLowerCase(), text]))
  return succeed(
    readProject(xml.value, (path) => {
      if (path?.startsWith(INTERNAL) !== true) return undefined
      const text = texts.get(`sources/${path.slice(INTERNAL.length).toLowerCase()}`)
      return text === undefined ? undefined : strFromU8(text).replace(/^\ufeff/, '')
    }),
  )
}

function readProject(root: XmlElement, textAt: TextAt): Incoming {
  const child = (name: string) => childrenNamed(root, name)[0]
  const codes = readCodes(child('CodeBook'))
  const project: Project = {
    root,
    isOwn: root.attributes.get('origin') === OWN_ORIGIN,
    codes,
    notes: readNotes(child('Notes'), textAt),
  }
  const sources = child('Sources')?.children ?? []
  const texts = sources.flatMap(textSourcesIn)
  const read = texts.map((source) => readTextSource(source, project, textAt))
  const others = sources.filter((source) => textSourcesIn(source).length === 0).length
  const blank = read.reduce((sum, source) => sum + source.blank, 0)
  return {
    sources: read.map(({ source }) => source),
    codes: codes.codes,
    leftOut: [
      ...(others > 0 ? [`Pictures, recordings and PDFs without a text: ${others}. Quoth holds texts.`] : []),
      ...(blank > 0 ? [`Selections that hold no words: ${blank}.`] : []),
    ],
  }
}

/** The text that a source is, or that stands for it in a PDF's. */
function textSourcesIn(source: XmlElement): XmlElement[] {
  if (source.name === 'PDFSource') return childrenNamed(source, 'Representation')
  return source.name === 'TextSource' ? [source] : []
}

function readTextSource(
  element: XmlElement,
  project: Project,
  textAt: TextAt,
): { source: IncomingSource; blank: number } {
  const { root, isOwn, notes } = project
  const text = childrenNamed(element, 'PlainTextContent')[0]?.text ?? textAt(element.attributes.get('plainTextPath'))
  const { title, article, selections, blank } = readSource(element, text, root.attributes.get('origin') ?? '')
  const annotations = selections.map(({ element: selection, passage }) => readSelection(selection, passage, project))
  const url = addressOf(element, root)
  const note = notesOn(element, notes)
    .map((one) => one.text)
    .join('\n\n')
  const id = guidIn(element)
  return {
    blank,
    source: {
      ...(isUuid(id) ? { id } : {}),
      title,
      ...(url === undefined ? {} : { url }),
      ...(article === undefined ? {} : { article: url === undefined ? article : { ...article, url } }),
      ...(note === '' ? {} : { note }),
      annotations: isOwn ? joinSelections(annotations, root) : mergeSelections(annotations),
    },
  }
}

/** The address that a source's variables give. */
function addressOf(element: XmlElement, root: XmlElement): string | undefined {
  const addresses = childrenNamed(childrenNamed(root, 'Variables')[0], 'Variable').filter((variable) => {
    const name = variable.attributes.get('name') ?? ''
    return name === SOURCE_VARIABLES.url || /^(?:url|uri|website|link)$/i.test(name)
  })
  const guids = new Set(addresses.map((variable) => guidIn(variable)))
  const value = childrenNamed(element, 'VariableValue').find((one) =>
    childrenNamed(one, 'VariableRef').some((reference) => guids.has(guidIn(reference, 'targetGUID'))),
  )
  return value === undefined ? undefined : textNamed(value, 'TextValue') || undefined
}
