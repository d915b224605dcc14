import type { Agreement } from './articles-metadata-score'
import type { Score } from './articles-score'
import { atLeast, type Budget } from './budgets'
import type { Findings } from './run-bench'
import { table } from './table'

export const SYSTEMS = ['Quoth', 'Readability.js'] as const
export type System = (typeof SYSTEMS)[number]

/** What a bench measured: what it is called, what each system reached, and the least that Quoth has to reach. */
export type Measure<Value> = { name: string; least: number | undefined; values: Record<System, Value> }

/** The findings about articles: a table of their texts, one of what pages say of themselves, and all figures and budgets. */
export function reportArticles(texts: readonly Measure<Score>[], fields: readonly Measure<Agreement>[]): Findings {
  const shares = fields.map(({ name, least, values }) => ({ name, least, values: eachOf(values, shareOf) }))
  const f1 = texts.map(({ name, least, values }) => ({ name, least, values: eachOf(values, ({ f1 }) => f1) }))
  return {
    text: `${textTable(texts)}\n\n${fieldTable(fields)}`,
    figures: Object.fromEntries(
      [...f1, ...shares].flatMap(({ name, values }) =>
        SYSTEMS.map((system) => [`${name}, ${system}`, rounded(values[system])]),
      ),
    ),
    budgets: [...budgetsOf('F1', f1), ...budgetsOf('right', shares)],
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

function budgetsOf(what: string, measures: readonly Measure<number>[]): Budget[] {
  return measures.flatMap(({ name, least, values }) =>
    least === undefined ? [] : [atLeast(`${what}, ${name}`, rounded(values.Quoth), least)],
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
