import type { Bundle } from '../../exchanging/bundle'
import { exportMarkdown } from '../../exchanging/markdown'

/** A format that notes leave in. What writes it is loaded when it is asked for. */
export type ExportFormat = {
  /** What scripts call it. */
  id: string
  label: string
  /** For whom or what it is, in a few words. */
  use: string
  extension: string
  /** Whether it can be looked at and copied as text. */
  isText: boolean
  write: (bundle: Bundle) => Promise<string | Uint8Array>
}

/** The formats, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    use: 'plain notes that any program reads',
    extension: 'md',
    isText: true,
    write: async ({ articles, registry }) =>
      exportMarkdown(articles.map(({ article, annotations }) => ({ article, annotations, registry }))),
  },
  {
    id: 'html',
    label: 'Web page',
    use: 'the text with its highlights and notes, in one file',
    extension: 'html',
    isText: true,
    write: async (bundle) => (await import('../../exchanging/documents/html')).exportHtml(bundle),
  },
  {
    id: 'pdf',
    label: 'PDF',
    use: 'the same on paper',
    extension: 'pdf',
    isText: false,
    write: async (bundle) => {
      const { exportHtml } = await import('../../exchanging/documents/html')
      return window.quoth.request('page:print', exportHtml(bundle))
    },
  },
  {
    id: 'docx',
    label: 'Word',
    use: 'the text with real comments',
    extension: 'docx',
    isText: false,
    write: async (bundle) => (await import('../../exchanging/documents/docx')).exportDocx(bundle),
  },
  {
    id: 'xlsx',
    label: 'Excel',
    use: 'a table of the annotations',
    extension: 'xlsx',
    isText: false,
    write: async (bundle) => (await import('../../exchanging/documents/xlsx')).exportXlsx(bundle),
  },
]
