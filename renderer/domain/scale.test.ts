import { describe, expect, test } from 'vitest'
import { firstScale, labelOfTerm, newTermId, offeredTerms, scaleOf } from './scale'

describe('a scale', () => {
  const scale = {
    ...firstScale('verdict'),
    terms: firstScale('verdict').terms.map((term) => ({ ...term, retired: term.id === 'disputed' })),
  }

  test('is the first one until somebody makes it their own', () => {
    expect(scaleOf(new Map(), 'verdict')).toEqual(firstScale('verdict'))
    expect(scaleOf(new Map([['verdict', scale]]), 'verdict')).toBe(scale)
  })

  test('no longer offers a term that is retired, but to those that have it', () => {
    expect(offeredTerms(scale).map(({ id }) => id)).not.toContain('disputed')
    expect(offeredTerms(scale, 'disputed').map(({ id }) => id)).toContain('disputed')
  })

  test('says what a term is called, and names one that it does not hold by its id', () => {
    expect(labelOfTerm(scale, 'refuted')).toBe('Refuted')
    expect(labelOfTerm(scale, 'pants-on-fire')).toBe('pants-on-fire')
  })

  test.each([
    ['Mostly true', 'mostly-true'],
    ['  Refuted!', 'refuted-2'],
    ['Überprüft', 'überprüft'],
    ['…', 'term'],
  ])('makes of the label %j the id %s', (label, id) => {
    expect(newTermId(scale, label)).toBe(id)
  })
})
