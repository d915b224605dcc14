import type { Agreement } from './articles-metadata-score'
import type { Openings } from './articles-openings'
import type { Score } from './articles-score'
import { atLeast, atMost, type Budget } from './budgets'
import type { Findings } from './run-bench'
import { table } from './table'

export const SYSTEMS = ['Quoth', 'Readability.js'] as const
export type System = (typeof SYSTEMS)[number]

/** What a bench measured: what it is called, what each system reached, and what Quoth has to reach, or to stay within. */
export type Measure<Value> = { name: string; limit: number | undefined; values: Record<System, Value> }

/**
 * The findings about articles: a table of their texts, one of what pages say of themselves, one of lost openings, and all
 * figures and budgets.
 */
export function reportArticles(
  texts: readonly Measure<Score>[],
  fields: readonly Measure<Agreement>[],
  openings: readonly Measure<Openings>[],
): Findings {
  const f1 = texts.map((measure) => ({ ...measure, values: eachOf(measure.values, ({ f1 }) => f1) }))
  const shares = fields.map((measure) => ({ ...measure, values: eachOf(measure.values, shareOf) }))
  const lost = openings.map(({ name, limit, values }) => ({
    name: `openings lost, ${name}`,
    limit,
    values: eachOf(values, ({ lost }) => lost),
  }))
  return {
    text: [textTable(texts), fieldTable(fields), openingTable(openings)].join('\n\n'),
    figures: Object.fromEntries(
      [...f1, ...shares, ...lost].flatMap(({ name, values }) =>
        SYSTEMS.map((system) => [`${name}, ${system}`, rounded(values[system])]),
      ),
    ),
    budgets: [
      ...limited(f1, (name, value, limit) => atLeast(`F1, ${name}`, value, limit)),
      ...limited(shares, (name, value, limit) => atLeast(`right, ${name}`, value, limit)),
      ...limited(lost, atMost),
    ],
  }
}

function textTable(measures: readonly Measure<Score>[]): string {
  return table(
    ['what', 'F1', 'precision', 'recall', 'pages'],
    rowsOf(measures, ({ f1, precision, recall, pages }) => [
      ...[f1, precision, recall].map((value) => value.toFixed(3)),
      pages,
    ]),
  )
}

function fieldTable(measures: readonly Measure<Agreement>[]): string {
  return table(
    ['what', 'right', 'of those', 'given', 'pages that have it'],
    rowsOf(measures, (agreement) => [
      shareOf(agreement).toFixed(3),
      (agreement.right / agreement.given).toFixed(3),
      agreement.given,
      agreement.pages,
    ]),
  )
}

function rowsOf<Value>(
  measures: readonly Measure<Value>[],
  cells: (value: Value) => (string | number)[],
): (string | number)[][] {
  return measures.flatMap(({ name, values }) =>
    SYSTEMS.map((system) => [`${name}: ${system}`, ...cells(values[system])]),
  )
}

function openingTable(measures: readonly Measure<Openings>[]): string {
  return table(
    ['openings', 'lost', 'pages whose opening is known'],
    rowsOf(measures, ({ lost, pages }) => [lost, pages]),
  )
}

function limited(
  measures: readonly Measure<number>[],
  budget: (name: string, value: number, limit: number) => Budget,
): Budget[] {
  return measures.flatMap(({ name, limit, values }) =>
    limit === undefined ? [] : [budget(name, rounded(values.Quoth), limit)],
  )
}

/** Of the pages that have the field: the share whose field is right. */
function shareOf({ right, pages }: Agreement): number {
  return right / pages
}

function eachOf<From, To>(values: Record<System, From>, to: (value: From) => To): Record<System, To> {
  return { Quoth: to(values.Quoth), 'Readability.js': to(values['Readability.js']) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
