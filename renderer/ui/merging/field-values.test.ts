import { expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { ANNOTATION_FIELDS } from '../../exchanging/merging/annotation-fields'
import { ARTICLE_FIELDS } from '../../exchanging/merging/article-fields'
import { CODE_FIELDS } from '../../exchanging/merging/code-fields'
import { SPEAKER_FIELDS } from '../../exchanging/merging/speaker-fields'
import { TERM_FIELDS } from '../../exchanging/merging/term-fields'
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

test('what a speaker, a code, a term and a note on an article hold is said in words', () => {
  const speaker = sampleSpeaker({
    aliases: ['Ada', 'The mayor'],
    kind: 'organisation',
    positions: [
      { role: 'Mayor', affiliation: 'Harbour', since: '2020' },
      { role: '', affiliation: 'Port', until: '2019-05' },
      { role: 'Clerk', affiliation: '' },
    ],
    link: 'https://example.org',
    notes: 'Of **all**.',
  })
  const fresh = sampleSpeaker({ name: 'Ada' })
  const of = differencesOf({ of: 'speaker', mine: speaker, theirs: fresh, fields: SPEAKER_FIELDS }, registry)
  expect(of.map(({ label, values }) => [label, values.mine, values.theirs])).toEqual([
    ['Name', 'Ada Moss', 'Ada'],
    ['Other names', 'Ada, The mayor', ''],
    ['Kind', 'Organisation', 'Person'],
    ['Positions', 'Mayor, Harbour, 2020 – …\nPort, … – 2019-05\nClerk', ''],
    ['Link', 'https://example.org', ''],
    ['Notes', 'Of **all**.', ''],
  ])
  const [pier, quay] = [
    sampleCode({ name: 'pier', parent: 'code-1' }),
    sampleCode({ name: 'quay', description: 'Rule.' }),
  ]
  const ofCode = differencesOf({ of: 'code', mine: pier, theirs: quay, fields: CODE_FIELDS }, registry)
  expect(ofCode.map(({ values }) => [values.mine, values.theirs])).toEqual([
    ['pier', 'quay'],
    ['harbour', ''],
    ['', 'Rule.'],
  ])
  const term = { id: 't', label: 'False', tone: 'red', retired: false, scale: 'verdict', updated: 1 } as const
  const retired = { ...term, label: 'Wrong', tone: 'quiet', retired: true } as const
  const ofTerm = differencesOf({ of: 'term', mine: term, theirs: retired, fields: TERM_FIELDS }, registry)
  expect(ofTerm.map(({ label, values }) => [label, values.mine, values.theirs])).toEqual([
    ['Wording', 'False', 'Wrong'],
    ['Colour', 'Red', 'Quiet'],
    ['Offered', 'Yes', 'No'],
  ])
  const [noted, bare] = [sampleArticle({ note: 'Mine.' }), sampleArticle()]
  const ofNote = differencesOf({ of: 'article', mine: noted, theirs: bare, fields: ARTICLE_FIELDS }, registry)
  expect(ofNote).toEqual([{ field: 'note', label: 'Note', values: { mine: 'Mine.', theirs: '' } }])
})
