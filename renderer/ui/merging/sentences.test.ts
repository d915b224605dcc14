import { expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Pair } from '../../exchanging/merging/pair'
import { countedPairs, mergedNotice, refusalSentences, restSentence, unmergedSentences } from './sentences'

const [annotation, article, speaker, code] = [sampleAnnotation(), sampleArticle(), sampleSpeaker(), sampleCode()]
const CLAIM: Pair = { of: 'annotation', mine: annotation, theirs: annotation, fields: ['note'], later: 'mine' }
const NOTE: Pair = { of: 'article', mine: article, theirs: article, fields: ['note'], later: 'mine' }
const SPEAKER: Pair = { of: 'speaker', mine: speaker, theirs: speaker, fields: ['name'], later: 'mine' }
const CODE: Pair = { of: 'code', mine: code, theirs: code, fields: ['name', 'parent'], later: 'mine' }

test('of those that are not shown it is said what becomes of them', () => {
  const rest = Array<Pair>(9_900).fill(CLAIM)
  expect(restSentence(rest, 'theirs')).toBe('… and 9,900 more, which follow the choice above: theirs are taken.')
  expect(restSentence(rest, 'later')).toContain(': the later of each is taken.')
  expect(restSentence([...rest, NOTE], 'later')).toContain(
    ': the later of each is taken, and of notes on articles both.',
  )
})

test('of those that can’t be merged it is said why', () => {
  expect(unmergedSentences({ gone: 0, unknown: 0 })).toEqual([])
  expect(unmergedSentences({ gone: 1, unknown: 2 })).toEqual([
    'One of yours is in the trash now, or no longer in the text.',
    '2 of theirs refer to speakers, tags or verdicts that are not in your library any more: bring the file in again.',
  ])
})

test('pairs are counted by what they are of, and as items where that is several things', () => {
  expect(countedPairs([CLAIM], 0)).toBe('0 annotations')
  expect([[NOTE], [SPEAKER], [CODE, CODE], [CLAIM, SPEAKER]].map((pairs) => countedPairs(pairs, pairs.length))).toEqual(
    ['1 note on an article', '1 speaker', '2 codes', '2 items'],
  )
})

test('what can’t be taken is said beside it, and once it is merged', () => {
  const refused = new Map([
    ['speaker speaker-1', new Set(['name'] as const)],
    ['code code-1', new Set(['name', 'parent'] as const)],
  ])
  expect(refusalSentences(CLAIM, refused)).toEqual([])
  expect(refusalSentences(SPEAKER, refused)).toEqual([
    'The name stays as you have it, since another speaker has theirs.',
  ])
  expect(refusalSentences(CODE, refused)).toEqual([
    'The name stays as you have it, since another code has theirs.',
    'It stays where you have it, since it would stand under itself.',
  ])
  expect(mergedNotice([CLAIM], 0)).toBe('Merged 1 annotation')
  expect(mergedNotice([CLAIM, CODE], 1)).toBe('Merged 2 items. One kept its name or place.')
  expect(mergedNotice([CODE], 2)).toBe('Merged 1 code. 2 kept their names or places.')
})
