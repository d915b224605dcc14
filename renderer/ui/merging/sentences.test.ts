import { expect, test } from 'vitest'
import { restSentence, unmergedSentences } from './sentences'

test('of those that are not shown it is said what becomes of them', () => {
  expect(restSentence(9_900, 'theirs')).toBe('… and 9,900 more, which follow the choice above: theirs are taken.')
})

test('of those that can’t be merged it is said why', () => {
  expect(unmergedSentences({ gone: 0, unknown: 0 })).toEqual([])
  expect(unmergedSentences({ gone: 1, unknown: 2 })).toEqual([
    'One of yours is in the trash now, or no longer in the text.',
    '2 of theirs refer to speakers, tags or verdicts that are not in your library any more: bring the file in again.',
  ])
})
