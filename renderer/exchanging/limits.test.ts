import { expect, test } from 'vitest'
import * as limits from './limits'
import { type Limit, lossesOf } from './losses'
import { SAMPLE_BUNDLE } from './samples/sample-bundle'

test('that a cell of a table cuts a long note off is told, of tables that have such cells', () => {
  const articles = SAMPLE_BUNDLE.articles.map((one, i) => {
    return {
      ...one,
      annotations: i > 0 ? [] : one.annotations.map((mine, j) => ({ ...mine, note: 'x'.repeat(j * 40_000) })),
    }
  })
  const sentence = /^Texts of more than 32,767 characters are cut off in their cells/
  const told = (bundle: typeof SAMPLE_BUNDLE, of: readonly Limit[]) =>
    lossesOf(bundle, 'The table', of).some((loss) => sentence.test(loss))
  expect(told({ ...SAMPLE_BUNDLE, articles }, limits.SHEET_LIMITS)).toBe(true)
  expect(told({ ...SAMPLE_BUNDLE, articles }, limits.CSV_LIMITS)).toBe(false)
  expect(told(SAMPLE_BUNDLE, limits.SHEET_LIMITS)).toBe(false)
})
