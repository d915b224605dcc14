import { describe, expect, test } from 'vitest'
import { attributedTo, mergeSpeakers, renamed, splitSpeaker } from './merge-speakers'
import { sampleAnnotation, sampleSpeaker } from './samples/samples'

const durov = sampleSpeaker({ id: 'durov', name: 'Pavel Durov', aliases: ['Durov'], notes: 'Founder.' })
const ceo = sampleSpeaker({
  id: 'ceo',
  name: 'the Telegram CEO',
  aliases: ['durov', 'he'],
  link: 'https://www.wikidata.org/wiki/Q4145661',
  notes: 'CEO.',
  positions: [{ role: 'CEO', affiliation: 'Telegram' }],
})
const said = sampleAnnotation({ id: 'said', speaker: 'ceo' })
const reported = sampleAnnotation({ id: 'reported', speaker: 'macron', via: ['ceo', 'durov'] })
const other = sampleAnnotation({ id: 'other', speaker: 'durov' })

describe('speakers that are made one', () => {
  const edits = mergeSpeakers(durov, [ceo], [said, reported, other], 9)

  test('have all names, positions and notes, and the link that one of them had', () => {
    expect(edits[0]?.after).toMatchObject({
      id: 'durov',
      name: 'Pavel Durov',
      aliases: ['Durov', 'the Telegram CEO', 'he'],
      positions: [{ role: 'CEO', affiliation: 'Telegram' }],
      link: 'https://www.wikidata.org/wiki/Q4145661',
      notes: 'Founder.\n\nCEO.',
      absorbed: ['ceo'],
    })
    expect(edits[1]?.after).toMatchObject({ id: 'ceo', deleted: 9 })
  })

  test('are the source of all that any of them said or reported, and nothing else is touched', () => {
    expect(edits.slice(2).map(({ after }) => after)).toMatchObject([
      { id: 'said', speaker: 'durov' },
      { id: 'reported', speaker: 'macron', via: ['durov'] },
    ])
    expect(edits).toHaveLength(4)
  })
})

test('whoever is merged does not report themselves, nor report twice, and stays where nothing is merged', () => {
  const own = sampleAnnotation({ id: 'own', speaker: 'durov', via: ['ceo'] })
  const both = sampleAnnotation({ id: 'both', speaker: 'ceo', via: ['durov', 'agency', 'ceo'] })
  const after = mergeSpeakers(durov, [ceo], [own, both], 9)
    .slice(2)
    .map((edit) => edit.after)
  expect(after).toMatchObject([
    { id: 'own', speaker: 'durov' },
    { id: 'both', speaker: 'durov', via: ['agency'] },
  ])
  expect(after[0]).not.toHaveProperty('via')
  expect(attributedTo(own, (id) => id, 9)).toBeNull()
})

test('a speaker is parted from another with some of what that one said', () => {
  const made = sampleSpeaker({ id: 'new', name: 'Nikolai Durov' })
  const edits = splitSpeaker(durov, made, [other, said], 9)
  expect(edits.map(({ after }) => after)).toMatchObject([{ id: 'new' }, { id: 'other', speaker: 'new' }])
})

test('a speaker who is parted under one of the other’s names takes it along', () => {
  const made = sampleSpeaker({ id: 'new', name: 'durov' })
  const edits = splitSpeaker(durov, made, [other], 9)
  expect(edits.map(({ after }) => after)).toMatchObject([{ id: 'new' }, { id: 'durov', aliases: [] }, { id: 'other' }])
})

test('a speaker who is renamed is still known by the name before', () => {
  expect(renamed(durov, 'Pavel V. Durov')).toMatchObject({ name: 'Pavel V. Durov', aliases: ['Durov', 'Pavel Durov'] })
  expect(renamed(renamed(durov, 'P. D.'), 'Pavel Durov').aliases).toEqual(['Durov', 'P. D.'])
})
