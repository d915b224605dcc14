import { describe, expect, test } from 'vitest'
import { sampleSpeaker } from './samples/samples'
import { initials, nameKey, nextColour, positionOn, SPEAKER_COLOURS, speakerNamed } from './speaker'

test('a new speaker has the colour that the fewest have', () => {
  const speakers = Array.from({ length: SPEAKER_COLOURS }, (_, colour) => sampleSpeaker({ colour }))
  expect(nextColour([])).toBe(0)
  expect(nextColour(speakers.slice(0, 3))).toBe(3)
  expect(nextColour([...speakers, sampleSpeaker({ colour: 0 })])).toBe(1)
})

test('initials stand for the first and last words of a name', () => {
  expect(['Pavel Durov', 'Telegram', 'Ministry of the Interior', '  ', 'élise dupont'].map(initials)).toEqual([
    'PD',
    'T',
    'MI',
    '?',
    'ÉD',
  ])
})

test('a name is the same whatever its case, spacing and composition', () => {
  expect(nameKey(' Jose\u0301  Ruiz ')).toBe(nameKey('JOSÉ RUIZ'))
  expect(nameKey('Jose Ruiz')).not.toBe(nameKey('José Ruiz'))
})

describe('a speaker’s name', () => {
  const ada = sampleSpeaker({ id: 'a', name: 'Ada Moss', aliases: ['the mayor'] })
  const mayor = sampleSpeaker({ id: 'm', name: 'The Mayor' })

  test('finds them by it or an alias, and by their own name before another’s alias', () => {
    expect(speakerNamed([ada], ' ADA  moss ')).toBe(ada)
    expect(speakerNamed([ada], 'The mayor')).toBe(ada)
    expect(speakerNamed([ada, mayor], 'the mayor')).toBe(mayor)
    expect(speakerNamed([ada], 'the mayor of')).toBeUndefined()
  })
})

describe('the position that a speaker held', () => {
  const speaker = sampleSpeaker({
    positions: [
      { role: 'Engineer', affiliation: 'City Works', until: '2019' },
      { role: 'Mayor', affiliation: 'City', since: '2020-02-01', until: '2024-02-01' },
      { role: 'Senator', affiliation: 'State', since: '2024-02-02' },
    ],
  })

  test.each([
    ['2012-05-01', 'Engineer'],
    ['2019-12-31T10:00:00Z', 'Engineer'],
    ['2020-01-15', undefined],
    ['2024-02-01', 'Mayor'],
    ['2025', 'Senator'],
    [undefined, 'Senator'],
  ])('on %s was %s', (day, role) => {
    expect(positionOn(speaker, day)?.role).toBe(role)
  })
})
