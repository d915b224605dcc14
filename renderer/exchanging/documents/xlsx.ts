import writeExcelFile, { type SheetData } from 'write-excel-file/browser'
import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { LEVEL_LABELS, SPEECH_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import type { Registry } from '../../domain/registry'
import { labelOfTerm, scaleOf } from '../../domain/scale'
import type { Bundle, BundledArticle } from '../bundle'
import { evidenceText } from '../evidence-text'
import { MOST_IN_CELL } from '../features'
import { kindOf } from './facts'

/** One column of the table of annotations. */
type Column = {
  header: string
  width: number
  value: (annotation: Annotation, item: BundledArticle, registry: Registry) => string
}

const COLUMNS: readonly Column[] = [
  { header: 'Article', width: 32, value: (_, { article }) => article.title },
  { header: 'Byline', width: 20, value: (_, { article }) => article.byline ?? '' },
  { header: 'Site', width: 16, value: (_, { article }) => article.site ?? '' },
  { header: 'Published', width: 12, value: (_, { article }) => article.published?.slice(0, 10) ?? '' },
  { header: 'Address', width: 24, value: (_, { article }) => article.url ?? '' },
  { header: 'Kind', width: 10, value: (annotation) => kindOf(annotation) },
  { header: 'Passage', width: 60, value: (annotation) => wordsOf(annotation) },
  { header: 'Claim', width: 40, value: ({ wording }) => wording ?? '' },
  { header: 'Speaker', width: 20, value: ({ speaker }, _, { speakers }) => speakers.get(speaker ?? '')?.name ?? '' },
  {
    header: 'According to',
    width: 20,
    value: ({ via = [] }, _, { speakers }) => via.flatMap((id) => speakers.get(id)?.name ?? []).join('; '),
  },
  { header: 'Speech', width: 12, value: ({ speech }) => (speech === undefined ? '' : SPEECH_LABELS[speech]) },
  {
    header: 'Kind of claim',
    width: 14,
    value: ({ claimType }, _, { scales }) =>
      claimType === undefined ? '' : labelOfTerm(scaleOf(scales, 'claim-type'), claimType),
  },
  {
    header: 'Verdict',
    width: 14,
    value: ({ verdict }, _, { scales }) =>
      verdict === undefined ? '' : labelOfTerm(scaleOf(scales, 'verdict'), verdict),
  },
  {
    header: 'Confidence',
    width: 11,
    value: ({ confidence }) => (confidence === undefined ? '' : LEVEL_LABELS[confidence]),
  },
  {
    header: 'Worth checking',
    width: 14,
    value: ({ checkWorthiness }) => (checkWorthiness === undefined ? '' : LEVEL_LABELS[checkWorthiness]),
  },
  { header: 'Supported by', width: 30, value: ({ evidence = [] }) => evidenceText(evidence, 'supports') },
  { header: 'Contradicted by', width: 30, value: ({ evidence = [] }) => evidenceText(evidence, 'contradicts') },
  { header: 'Tags', width: 20, value: ({ tags }, _, { codes }) => codeNames(tags, codes).join('; ') },
  { header: 'Note', width: 50, value: ({ note }) => note },
  { header: 'Made', width: 20, value: ({ created }) => new Date(created).toISOString() },
  { header: 'Id', width: 20, value: ({ id }) => id },
]

/** The height of a line of text, and of the tallest row, in points: one longer than that is read in the cell’s own field. */
const LINE = 15
const TALLEST = 10 * LINE

/** The annotations as a table for Excel: one a row, in reading order, an article after another. All cells are text. */
export async function exportXlsx({ articles, registry }: Bundle): Promise<Uint8Array> {
  const rows: SheetData = [
    COLUMNS.map(({ header }) => ({ value: header, fontWeight: 'bold' as const })),
    ...articles.flatMap((item) =>
      [...item.annotations].sort(compareInReadingOrder).map((annotation) => {
        const values = COLUMNS.map(({ value }) => value(annotation, item, registry).slice(0, MOST_IN_CELL))
        const height = heightOf(values)
        return values.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' as const, height }))
      }),
    ),
  ]
  const file = await writeExcelFile(rows, {
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: 'Annotations',
  }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

/** The same table to be looked at: a row is some lines, each the head of a column and what is in it, and rows are parted. */
export function tableInWords({ articles, registry }: Bundle): string {
  const rows = articles.flatMap((item) =>
    [...item.annotations].sort(compareInReadingOrder).map((annotation) =>
      COLUMNS.flatMap(({ header, value }) => {
        const said = value(annotation, item, registry)
        return said === '' ? [] : [`${header}: ${said}`]
      }).join('\n'),
    ),
  )
  return rows.join('\n\n')
}

/** The height of a row in points: not every program makes one high enough for text that is wrapped. */
function heightOf(values: readonly string[]): number {
  const lines = values.map((value, i) => {
    const width = COLUMNS[i]?.width ?? 1
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return Math.min(TALLEST, LINE * Math.max(...lines))
}
