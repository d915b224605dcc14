import type { Bundle } from '../../exchanging/bundle'
import { EXPORT_FORMATS as INTERCHANGE, type ExportFormat as Interchange } from '../../exchanging/formats'

/** A format that notes leave in. What writes a document is loaded when it is asked for. */
export type ExportFormat = {
  /** What scripts call it. */
  id: string
  label: string
  extension: string
  /** Whether it can be looked at and copied as text. */
  isText: boolean
  write: (bundle: Bundle) => Promise<string | Uint8Array>
  /** What of this bundle it can't hold: sentences, none where all of it arrives. */
  losses: (bundle: Bundle) => string[]
}

const DOCUMENTS: readonly ExportFormat[] = [
  {
    id: 'html',
    label: 'Web page, with highlights in place',
    extension: 'html',
    isText: true,
    write: async (bundle) => (await import('../../exchanging/documents/html')).exportHtml(bundle),
    losses: () => [],
  },
  {
    id: 'pdf',
    label: 'PDF, the same on paper',
    extension: 'pdf',
    isText: false,
    write: async (bundle) => {
      const { exportHtml } = await import('../../exchanging/documents/html')
      return window.quoth.request('page:print', exportHtml(bundle))
    },
    losses: () => [],
  },
  {
    id: 'docx',
    label: 'Word, with real comments',
    extension: 'docx',
    isText: false,
    write: async (bundle) => (await import('../../exchanging/documents/docx')).exportDocx(bundle),
    losses: () => [],
  },
  {
    id: 'xlsx',
    label: 'Table of annotations (Excel)',
    extension: 'xlsx',
    isText: false,
    write: async (bundle) => (await import('../../exchanging/documents/xlsx')).exportXlsx(bundle),
    losses: () => [],
  },
]

const BINARY = ['qdpx', 'zip']

/** The formats, in the order in which they are offered: notes, documents, then what other programs read. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  ...INTERCHANGE.slice(0, 1).map(asOffered),
  ...DOCUMENTS,
  ...INTERCHANGE.slice(1).map(asOffered),
]

function asOffered({ id, label, extension, write, losses }: Interchange): ExportFormat {
  return {
    id,
    label,
    extension,
    isText: !BINARY.includes(extension),
    write: async (bundle) => write(bundle, { now: Date.now() }),
    losses: (bundle) => losses(bundle, { now: Date.now() }),
  }
}
