import { describe, expect, test } from 'vitest'
import { findQuote } from './reanchor'

describe('a quote', () => {
  const text = 'The mayor said no. “It is late,” the mayor said. Nobody spoke.'

  test('is exact where it was said to be', () => {
    expect(findQuote(text, { exact: 'mayor', start: 4, end: 9 })).toEqual({ state: 'exact', start: 4, end: 9 })
  })

  test('that moved is found by its words, the context choosing between two places', () => {
    expect(findQuote(text, { exact: 'the mayor said', prefix: 'late,” ', start: 0, end: 14 })).toEqual({
      state: 'moved',
      start: 33,
      end: 47,
    })
    expect(findQuote(text, { exact: 'mayor said', suffix: ' no.', start: 60, end: 62 })).toEqual({
      state: 'moved',
      start: 4,
      end: 14,
    })
  })

  test('of two places with the same context is taken to be at the nearer', () => {
    expect(findQuote('one one one', { exact: 'one', start: 9, end: 10 })).toMatchObject({ state: 'moved', start: 8 })
  })

  test('with other quotation marks, dashes or spaces is found as changed', () => {
    expect(findQuote(text, { exact: '"It is  late,"', start: 0, end: 3 })).toEqual({
      state: 'changed',
      start: 19,
      end: 32,
    })
  })

  test('whose words are gone is lost', () => {
    expect(findQuote(text, { exact: 'the minister', start: 0, end: 12 })).toEqual({ state: 'lost' })
    expect(findQuote(text, { exact: '', start: 0, end: 0 })).toEqual({ state: 'lost' })
  })
})
