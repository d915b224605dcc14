import { describe, expect, test } from 'vitest'
import { byId, registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { firstScale } from '../domain/scale'
import { labellingOf } from './labels'

const NONE = registryOf({ speakers: [], codes: [], scales: [], links: [] })

describe('labels of a colleague’s annotations, in the terms of this library', () => {
  const here = { ...NONE, speakers: byId([sampleSpeaker({ id: 'mine', name: 'Pavel Durov', aliases: ['Durov'] })]) }
  const keyOf = (name: string) => {
    const there = { ...NONE, speakers: byId([sampleSpeaker({ id: 'theirs', name })]) }
    return labellingOf(there, here)(sampleAnnotation({ speaker: 'theirs' })).speaker?.key
  }

  test('a speaker is who goes by the name here, whatever its case', () => {
    const mine = labellingOf(here, here)(sampleAnnotation({ speaker: 'mine' })).speaker
    expect(mine).toEqual({ key: 'pavel durov', name: 'Pavel Durov' })
    expect(keyOf('PAVEL  DUROV')).toBe(mine?.key)
    expect(keyOf('Durov')).toBe(mine?.key)
    expect(keyOf('Ada Moss')).not.toBe(mine?.key)
  })

  test('a term is of the same id, or else of the same label', () => {
    const scale = firstScale('verdict')
    const terms = [{ id: 'wahr', label: 'supported', tone: 'green' as const, retired: false }]
    const there = { ...NONE, scales: byId([{ ...scale, terms }]) }
    const mine = labellingOf(NONE, NONE)(sampleAnnotation({ verdict: 'supported' })).verdict
    expect(labellingOf(there, NONE)(sampleAnnotation({ verdict: 'wahr' })).verdict?.key).toBe(mine?.key)
    expect(labellingOf(there, NONE)(sampleAnnotation({ verdict: 'supported' })).verdict?.key).toBe(mine?.key)
  })

  test('tags are the same in any order', () => {
    const codes = byId([sampleCode({ id: 'a', name: 'Harbour' }), sampleCode({ id: 'b', name: 'safety' })])
    const labelsOf = labellingOf({ ...NONE, codes }, NONE)
    const [one, other] = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((tags) => labelsOf(sampleAnnotation({ tags })).tags)
    expect(one?.key).toBe(other?.key)
    expect(one?.name).toBe('Harbour, safety')
    expect(labelsOf(sampleAnnotation({ tags: ['a'] })).tags?.key).not.toBe(one?.key)
  })

  test('what was not said is no label, and neither is a verdict that is still open', () => {
    expect(labellingOf(NONE, NONE)(sampleAnnotation({ kind: 'claim', verdict: 'unchecked' }))).toEqual({
      kind: { key: 'claim', name: 'Claim' },
    })
  })
})
