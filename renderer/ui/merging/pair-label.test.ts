import { expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import { byId } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Pair } from '../../exchanging/merging/pair'
import { isLater, labelOfPair, sideLabel } from './pair-label'

const NOW = new Date(2026, 2, 9).getTime()
const updated = new Date(2026, 2, 8).getTime()
const article = sampleArticle({ title: 'The pier', updated })
const annotation = sampleAnnotation({ anchor: anchorAt('safe', 0, 4), updated })
const [speaker, code] = [sampleSpeaker({ updated }), sampleCode({ updated })]
const term = { id: 't', label: 'False', tone: 'red', retired: false, scale: 'claim-type', updated } as const
const PAIRS: readonly Pair[] = [
  { of: 'article', mine: article, theirs: article, fields: ['note'], later: 'mine' },
  { of: 'speaker', mine: speaker, theirs: speaker, fields: ['kind'], later: 'mine' },
  { of: 'code', mine: code, theirs: code, fields: ['name'], later: 'mine' },
  { of: 'term', mine: term, theirs: term, fields: ['label'], later: 'mine' },
  { of: 'annotation', mine: annotation, theirs: annotation, fields: ['note'], later: 'mine' },
]

test('a pair is known by its kind and by what people call it', () => {
  const labels = PAIRS.map((pair) => Object.values(labelOfPair(pair, { articles: byId([article]) })))
  expect(labels).toEqual([
    ['Note on the article', '“The pier”', ''],
    ['Speaker', 'Ada Moss', ''],
    ['Code', 'harbour', ''],
    ['Kind of claim', 'False', ''],
    ['Claim', '“safe”', 'The pier'],
  ])
})

test('of an article it is not said which note is the later, and of a term when the list was changed', () => {
  const labels = PAIRS.map((pair) => sideLabel(pair, 'theirs', NOW))
  expect(labels.map((label) => label.replace(/\d.*|Mar.*/u, '…'))).toEqual([
    'Theirs',
    'Theirs, …',
    'Theirs, …',
    'Theirs, list changed …',
    'Theirs, …',
  ])
  expect(PAIRS.map((pair) => isLater(pair, 'mine'))).toEqual([false, true, true, true, true])
  expect(PAIRS.map((pair) => isLater(pair, 'theirs'))).toEqual(PAIRS.map(() => false))
})
