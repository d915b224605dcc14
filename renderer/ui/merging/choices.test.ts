import { expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle } from '../../domain/samples/samples'
import type { Pair, Side } from '../../exchanging/merging/pair'
import { choiceFor, choosing, choosingField, isFrom, NOTHING_CHOSEN } from './choices'

function pair(id: string, later: Side): Pair {
  return {
    of: 'annotation',
    mine: sampleAnnotation({ id }),
    theirs: sampleAnnotation({ id }),
    fields: ['kind', 'note'],
    later,
  }
}

test('the later of each is taken until a rule or a single choice says otherwise, and the single one wins', () => {
  const [first, second] = [pair('a', 'theirs'), pair('b', 'mine')]
  expect([first, second].map((one) => choiceFor(NOTHING_CHOSEN, one))).toEqual(['theirs', 'mine'])
  const all = choosing({ ...NOTHING_CHOSEN, rule: 'theirs' }, first, 'mine')
  expect([first, second].map((one) => choiceFor(all, one))).toEqual(['mine', 'theirs'])
})

test('a field that is chosen leaves the others as they were, and all of one side are that side', () => {
  const one = pair('a', 'theirs')
  const mixed = choosingField(NOTHING_CHOSEN, one, 'note', 'mine')
  expect(choiceFor(mixed, one)).toEqual(new Set(['kind']))
  expect(choiceFor(choosingField(mixed, one, 'kind', 'mine'), one)).toBe('mine')
  expect(choiceFor(choosingField(mixed, one, 'note', 'theirs'), one)).toBe('theirs')
})

test('of notes on an article both are taken, or the one that holds the other, until it is chosen otherwise', () => {
  const noted = (mine: string, theirs: string): Pair => ({
    of: 'article',
    mine: sampleArticle({ note: mine }),
    theirs: sampleArticle({ note: theirs }),
    fields: ['note'],
    later: 'theirs',
  })
  const one = noted('Mine.', 'Theirs.')
  expect(choiceFor(NOTHING_CHOSEN, one)).toBe('both')
  expect([isFrom('mine', 'both', 'note'), isFrom('theirs', 'both', 'note')]).toEqual([true, true])
  expect(choiceFor(NOTHING_CHOSEN, noted('Mine.', ''))).toBe('mine')
  expect(choiceFor(NOTHING_CHOSEN, noted('Mine.', 'Mine.\n\nAnd theirs.'))).toBe('theirs')
  expect(choiceFor({ ...NOTHING_CHOSEN, rule: 'mine' }, one)).toBe('mine')
  expect(choiceFor(choosing(NOTHING_CHOSEN, one, 'theirs'), one)).toBe('theirs')
})
