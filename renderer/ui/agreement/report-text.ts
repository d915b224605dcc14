import type { Agreement } from '../../agreement/agreement'
import type { Disagreement } from '../../agreement/disagreements'
import type { Figure } from '../../agreement/figure'
import { LABELS } from '../../agreement/labels'
import type { Coded } from '../../agreement/match'
import { KIND_LABELS } from '../../domain/labels'
import { neutralised } from '../../exchanging/csv/write-csv'
import type { ComparedArticle } from './comparison'
import { figureRows } from './figure-rows'
import { figureLabel, HEADING_NAMES, headingsOf, LABEL_NAMES } from './names'

/** What is copied: the figures, and all that is disagreed on, as tables whose fields a tab separates. */
export function reportText(file: string, agreement: Agreement, articles: readonly ComparedArticle[]): string {
  const titles = articles.map(({ title, mine, theirs, matched }) => [title, `${mine}`, `${theirs}`, `${matched}`])
  const rows = [
    ['Agreement with', file],
    [],
    ['Article', 'Your annotations', 'Theirs', 'Matched'],
    ...titles,
    [],
    ['Figure', 'Value', 'What it says'],
    ...figureRows(agreement).map(({ coefficient, figure, meaning }) => [coefficient, plain(figure), meaning]),
    ...agreement.kinds.map(({ kinds, figure }) => [`(k)uα of ${kindNames(kinds)}`, plain(figure), '']),
    [],
    ['Label', 'Compared', 'Same', 'α', 'Cohen’s κ', 'cuα'],
    ...agreement.labels.map(({ label, compared, same, alpha, kappa, shared }) => [
      LABEL_NAMES[label],
      `${compared}`,
      `${same}`,
      plain(alpha),
      plain(kappa),
      plain(shared),
    ]),
    [],
    ['Article', 'Disagreement', ...sideHead('Your'), ...sideHead('Their')],
    ...articles.flatMap(({ title, disagreements }) => disagreements.map((one) => disagreementRow(title, one))),
  ]
  return rows.map((row) => `${row.map(field).join('\t')}\n`).join('')
}

/** What people read for kinds that text has at once. */
export function kindNames(kinds: readonly string[]): string {
  const names: Partial<Record<string, string>> = KIND_LABELS
  return kinds.map((kind) => names[kind] ?? kind).join(' and ')
}

function sideHead(whose: string): string[] {
  return [
    `${whose} passage`,
    `${whose} start`,
    `${whose} end`,
    ...LABELS.map((l) => `${whose} ${LABEL_NAMES[l].toLowerCase()}`),
  ]
}

function disagreementRow(title: string, one: Disagreement): string[] {
  const headings = headingsOf(one).map((heading) => HEADING_NAMES[heading])
  const mine = one.kind === 'only-theirs' ? null : one.mine
  const theirs = one.kind === 'only-mine' ? null : one.theirs
  return [title, headings.join(', '), ...sideOf(mine), ...sideOf(theirs)]
}

function sideOf(coded: Coded | null): string[] {
  if (coded === null) return sideHead('').map(() => '')
  const { words, passages, labels } = coded
  const offsets = [passages[0]?.start, passages.at(-1)?.end].map((offset) => `${offset ?? ''}`)
  return [words, ...offsets, ...LABELS.map((label) => labels[label]?.name ?? '')]
}

/** A figure as a spreadsheet takes it for a number. */
function plain(figure: Figure): string {
  return figure.kind === 'value' ? figure.value.toFixed(3) : figureLabel(figure)
}

/** A field: one line, and nothing that a spreadsheet would take for a formula; a number is one, whatever its sign. */
function field(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return /^-?\d+(\.\d+)?$/.test(line) ? line : neutralised(line)
}
