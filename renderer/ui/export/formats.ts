import { LINK_IN_PRINT } from '../../../preload/api'
import type { TakenAlong } from '../../exchanging/attachments'
import type { Bundle } from '../../exchanging/bundle'
import {
  type ExportOptions,
  extensionOf,
  type ExportFormat as Interchange,
  NOTE_FORMATS,
  PROGRAM_FORMATS,
} from '../../exchanging/formats'
import * as limits from '../../exchanging/limits'
import { lossesOf } from '../../exchanging/losses'
import { writeMarkdown } from '../../exchanging/markdown/write-markdown'

/** A format that notes leave in. What writes a document is loaded when it is asked for. */
export type ExportFormat = {
  /** What scripts call it. */
  id: string
  label: string
  /** The ending of the file that so many articles become, without the dot. */
  extension: (articles: number) => string
  /** Whether that file is text, which can be copied. */
  isText: (articles: number) => boolean
  /** What is looked at before it is saved, where what is written is not for people to read. */
  inWords?: (bundle: Bundle) => Promise<string>
  /** Whether what is written is a page, which becomes the file when main prints it. */
  isPrinted: boolean
  /** What of the files that the bundle refers to comes along, where it has them. */
  takes?: TakenAlong
  write: (bundle: Bundle, options: ExportOptions) => Promise<string | Uint8Array>
  /** What of this bundle it can't hold: sentences, none where all of it arrives. */
  losses: (bundle: Bundle, options: ExportOptions) => string[]
}

/** The words of a document, which looks different. */
async function notesInWords(bundle: Bundle): Promise<string> {
  return writeMarkdown(bundle)
}

const DOCUMENTS: readonly ExportFormat[] = [
  {
    id: 'html',
    label: 'Web page, with highlights in place',
    extension: () => 'html',
    isText: () => true,
    inWords: notesInWords,
    isPrinted: false,
    takes: 'pictures',
    write: async (bundle) => (await import('../../exchanging/documents/html')).exportHtml(bundle),
    losses: (bundle) => lossesOf(bundle, 'The page', limits.PAGE_LIMITS),
  },
  {
    id: 'pdf',
    label: 'PDF, the same on paper',
    extension: () => 'pdf',
    isText: () => false,
    inWords: notesInWords,
    isPrinted: true,
    takes: 'pictures',
    write: async (bundle) =>
      (await import('../../exchanging/documents/print-page')).exportPrintPage(bundle, LINK_IN_PRINT),
    losses: (bundle) => lossesOf(bundle, 'The PDF', limits.PAGE_LIMITS),
  },
  {
    id: 'docx',
    label: 'Word, with real comments',
    extension: () => 'docx',
    isText: () => false,
    inWords: notesInWords,
    isPrinted: false,
    write: async (bundle) => (await import('../../exchanging/documents/docx')).exportDocx(bundle),
    losses: (bundle) => lossesOf(bundle, 'The document', limits.DOCUMENT_LIMITS),
  },
  {
    id: 'xlsx',
    label: 'Table of annotations (Excel)',
    extension: () => 'xlsx',
    isText: () => false,
    inWords: async (bundle) => (await import('../../exchanging/documents/xlsx')).tableInWords(bundle),
    isPrinted: false,
    write: async (bundle) => (await import('../../exchanging/documents/xlsx')).exportXlsx(bundle),
    losses: (bundle) => lossesOf(bundle, 'The table', limits.SHEET_LIMITS),
  },
]

const BINARY = ['qdpx', 'zip']

/** The format that is called `id`; undefined where there is none. */
export function offeredFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id)
}

const [FIRST, ...OTHER_NOTES] = NOTE_FORMATS

/** The formats, in the order in which they are offered: notes, documents, then what other programs read. */
export const EXPORT_FORMATS: readonly [ExportFormat, ...ExportFormat[]] = [
  asOffered(FIRST),
  ...OTHER_NOTES.map(asOffered),
  ...DOCUMENTS,
  ...PROGRAM_FORMATS.map(asOffered),
]

function asOffered(format: Interchange): ExportFormat {
  const extension = (articles: number) => extensionOf(format, articles)
  return {
    id: format.id,
    label: format.label,
    extension,
    isText: (articles) => !BINARY.includes(extension(articles)),
    isPrinted: false,
    ...(format.takes && { takes: format.takes }),
    write: async (bundle, options) => format.write(bundle, options),
    losses: format.losses,
  }
}
