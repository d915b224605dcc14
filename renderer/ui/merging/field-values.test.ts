import { expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { ANNOTATION_FIELDS } from '../../exchanging/merging/annotation-fields'
import { differencesOf } from './field-values'

const TEXT = 'The pier is safe, and the pier is open.'
const registry = registryOf({ speakers: [sampleSpeaker()], codes: [sampleCode()], scales: [], links: [] })
const link = { stance: 'supports', kind: 'link', url: 'https://example.org', title: 'Report' } as const
const mine = sampleAnnotation({
  anchor: anchorAt(TEXT, 0, 16),
  speaker: 'speaker-1',
  via: ['speaker-1'],
  speech: 'own-voice',
  verdict: 'refuted',
  claimType: 'factual',
  confidence: 'high',
  wording: 'It is safe.',
  checkWorthiness: 'low',
  evidence: [
    { id: '1', ...link },
    { id: '2', ...link, stance: 'contradicts' },
  ],
  note: 'Of **all**.',
  tags: ['code-1'],
})
const theirs = sampleAnnotation({ kind: 'quote', anchor: anchorAt(TEXT, 22, 38) })

test('what a field holds is said in words', () => {
  const differences = differencesOf({ of: 'annotation', mine, theirs, fields: ANNOTATION_FIELDS }, registry)
  expect(differences.map(({ values }) => values.mine)).toEqual([
    '“The pier is safe”',
    'Claim',
    'Ada Moss',
    'Ada Moss',
    'Article’s own voice',
    'Refuted',
    'Factual',
    'High',
    'It is safe.',
    'Low',
    'Supports: Report https://example.org\nContradicts: Report https://example.org',
    'Of **all**.',
    'harbour',
  ])
  expect(differences.map(({ values }) => values.theirs)).toEqual(['“the pier is open”', 'Quote', ...Array(11).fill('')])
})

test('the same words in two places are told apart by what is around them', () => {
  const [first, second] = [5, 27].map((start) => sampleAnnotation({ anchor: anchorAt(TEXT, start - 1, start + 3) }))
  if (first === undefined || second === undefined) throw new Error('There are two')
  const pair = { of: 'annotation', mine: first, theirs: second, fields: ['passage'] } as const
  expect(differencesOf(pair, registry)[0]?.values).toEqual({
    mine: '…The “pier” is safe, and the pier is open.…',
    theirs: '…The pier is safe, and the “pier” is open.…',
  })
})
