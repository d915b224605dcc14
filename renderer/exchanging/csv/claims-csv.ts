import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import { codeNames } from '../../domain/code'
import { spanOf, wordsOf } from '../../domain/passages'
import type { Registry } from '../../domain/registry'
import type { Bundle } from '../bundle'
import { evidenceText } from '../evidence-text'
import { statementsOf, type Topic } from '../statements'
import { neutralised, writeCsv } from './write-csv'

/** The columns of the table, in their order. Offsets are UTF-16 code units into the article's text. */
const COLUMNS = [
  'Claim',
  'Speaker',
  'According to',
  'Speech',
  'Kind of claim',
  'Verdict',
  'Confidence',
  'Worth checking',
  'Reworded',
  'Supported by',
  'Contradicted by',
  'Tags',
  'Note',
  'Article',
  'Byline',
  'Site',
  'Published',
  'Address',
  'Start',
  'End',
  'Made',
  'Changed',
  'Id',
] as const

/**
 * The claims of a bundle as a table, a row each, in reading order: CSV as RFC 4180 has it, for spreadsheets. A field that
 * would be a formula there is made text. `byteOrderMark` has Excel read it as UTF-8.
 */
export function writeClaimsCsv({ articles, registry }: Bundle, byteOrderMark: boolean): string {
  const rows = articles.flatMap(({ article, annotations }) =>
    annotations
      .filter(({ kind }) => kind === 'claim')
      .sort(compareInReadingOrder)
      .map((claim) => row(claim, article, registry)),
  )
  return `${byteOrderMark ? '\ufeff' : ''}${writeCsv([COLUMNS, ...rows])}`
}

function row(claim: Annotation, article: Article, registry: Registry): string[] {
  const statements = statementsOf(claim, registry)
  const said = (topic: Topic) => statements.flatMap((one) => (one.topic === topic ? [one.label] : [])).join('; ')
  const { evidence = [], wording = '', note, tags, created, updated, id } = claim
  const { start, end } = spanOf(claim)
  const texts = [
    wordsOf(claim),
    said('speaker'),
    said('via'),
    said('speech'),
    said('claim-type'),
    said('verdict'),
    said('confidence'),
    said('check-worthiness'),
    wording,
    evidenceText(evidence, 'supports'),
    evidenceText(evidence, 'contradicts'),
    codeNames(tags, registry.codes).join('; '),
    note,
    article.title,
    article.byline ?? '',
    article.site ?? '',
    article.published ?? '',
    article.url ?? '',
    String(start),
    String(end),
    new Date(created).toISOString(),
    new Date(updated).toISOString(),
    id,
  ]
  return texts.map(neutralised)
}
