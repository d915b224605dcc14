import { describe, expect, test } from 'vitest'
import { sampleSpeaker } from '../../domain/samples/samples'
import { findOrMake } from './attribute'

const ADA = sampleSpeaker({ id: 'ada', name: 'Ada Moss', colour: 0 })
const ZOE = sampleSpeaker({ id: 'zoe', name: 'Zoë Quist', colour: 1 })

describe('the speaker of a name', () => {
  test.each(['Zoë Quist', ' zoë  QUIST ', 'Zoe\u0308 Quist'])('is the one who is called that: %j', (name) => {
    expect(findOrMake([ADA, ZOE], name, 9)).toEqual({ speaker: ZOE, edits: [] })
  })

  test('is made where nobody is called that, in a colour that nobody has', () => {
    const { speaker, edits } = findOrMake([ADA, ZOE], '  Ida \n Berg ', 9)
    expect(speaker).toMatchObject({ name: 'Ida Berg', colour: 2, created: 9, updated: 9, deleted: 0 })
    expect([ADA.id, ZOE.id]).not.toContain(speaker.id)
    expect(edits).toEqual([{ table: 'speakers', before: null, after: speaker }])
  })

  test('is not another of the same surname', () => {
    expect(findOrMake([ADA], 'Moss', 9).edits).toHaveLength(1)
  })

  test('is found among speakers that can be gone through only once', () => {
    const speakers = new Map([ADA, ZOE].map((speaker) => [speaker.id, speaker])).values()
    expect(findOrMake(speakers, 'Nobody Known', 9).speaker.colour).toBe(2)
  })
})
