import type { Bundle } from '../../exchanging/bundle'
import {
  type ExportOptions,
  extensionOf,
  EXPORT_FORMATS as INTERCHANGE,
  type ExportFormat as Interchange,
} from '../../exchanging/formats'
import * as limits from '../../exchanging/limits'
import { lossesOf } from '../../exchanging/losses'

/** A format that notes leave in. What writes a document is loaded when it is asked for. */
export type ExportFormat = {
  /** What scripts call it. */
  id: string
  label: string
  /** The ending of the file that a bundle becomes, without the dot. */
  extension: (bundle: Bundle) => string
  /** Whether that file can be looked at and copied as text. */
  isText: (bundle: Bundle) => boolean
  write: (bundle: Bundle, options: ExportOptions) => Promise<string | Uint8Array>
  /** What of this bundle it can't hold: sentences, none where all of it arrives. */
  losses: (bundle: Bundle, options: ExportOptions) => string[]
}

const DOCUMENTS: readonly ExportFormat[] = [
  {
    id: 'html',
    label: 'Web page, with highlights in place',
    extension: () => 'html',
    isText: () => true,
    write: async (bundle) => (await import('../../exchanging/documents/html')).exportHtml(bundle),
    losses: (bundle) => lossesOf(bundle, 'The page', limits.PAGE_LIMITS),
  },
  {
    id: 'pdf',
    label: 'PDF, the same on paper',
    extension: () => 'pdf',
    isText: () => false,
    write: async (bundle) => {
      const { exportHtml } = await import('../../exchanging/documents/html')
      return window.quoth.request('page:print', exportHtml(bundle))
    },
    losses: (bundle) => lossesOf(bundle, 'The PDF', limits.PAGE_LIMITS),
  },
  {
    id: 'docx',
    label: 'Word, with real comments',
    extension: () => 'docx',
    isText: () => false,
    write: async (bundle) => (await import('../../exchanging/documents/docx')).exportDocx(bundle),
    losses: (bundle) => lossesOf(bundle, 'The document', limits.PAGE_LIMITS),
  },
  {
    id: 'xlsx',
    label: 'Table of annotations (Excel)',
    extension: () => 'xlsx',
    isText: () => false,
    write: async (bundle) => (await import('../../exchanging/documents/xlsx')).exportXlsx(bundle),
    losses: (bundle) => lossesOf(bundle, 'The table', limits.SHEET_LIMITS),
  },
]

const BINARY = ['qdpx', 'zip']

/** How many of the formats between programs are notes, which are offered before the documents. */
const NOTES = 3

/** The formats, in the order in which they are offered: notes, documents, then what other programs read. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  ...INTERCHANGE.slice(0, NOTES).map(asOffered),
  ...DOCUMENTS,
  ...INTERCHANGE.slice(NOTES).map(asOffered),
]

function asOffered(format: Interchange): ExportFormat {
  const extension = (bundle: Bundle) => extensionOf(format, bundle)
  return {
    id: format.id,
    label: format.label,
    extension,
    isText: (bundle) => !BINARY.includes(extension(bundle)),
    write: async (bundle, options) => format.write(bundle, options),
    losses: format.losses,
  }
}
