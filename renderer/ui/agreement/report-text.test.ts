import { expect, test } from 'vitest'
import { agreementOn } from '../../agreement/agreement'
import { disagreementsIn } from '../../agreement/disagreements'
import { matchCoded } from '../../agreement/match'
import { coded } from '../../agreement/samples/coded'
import { reportText } from './report-text'

test('what is copied is a table, of which a spreadsheet takes nothing for a formula', () => {
  const mine = [{ ...coded(0, 10), words: '=HYPERLINK("https://example.org")\tand\nmore' }]
  const theirs = [{ ...coded(20, 30, { kind: 'quote' }), words: 'said' }]
  const matched = matchCoded(mine, theirs)
  const agreement = agreementOn([{ length: 40, mine, theirs, matched }])
  const article = { id: 'a', title: 'The pier', mine: 1, theirs: 1, matched: 0, lost: 0, agreement }
  const lines = reportText('theirs.json', agreement, [{ ...article, disagreements: disagreementsIn(matched) }])
    .replace(/\n$/, '')
    .split('\n')
  const at = lines.findIndex((line) => line.startsWith('Article\tDisagreement'))
  const columns = lines[at]?.split('\t').length
  expect(lines.slice(at + 1).map((line) => line.split('\t').slice(0, 6))).toEqual([
    ['The pier', 'Only you marked it', `'=HYPERLINK("https://example.org") and more`, '0', '10', 'claim'],
    ['The pier', 'Only they marked it', '', '', '', ''],
  ])
  for (const line of lines.slice(at)) expect(line.split('\t')).toHaveLength(columns ?? 0)
  // Below 0 it stays a number.
  expect(lines.find((line) => line.startsWith('|uα'))).toMatch(/^\|uα\t-0\.\d{3}\t/)
})
