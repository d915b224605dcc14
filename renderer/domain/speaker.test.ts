import { expect, test } from 'vitest'
import { sampleSpeaker } from './samples/samples'
import { initials, nameKey, nextColour, SPEAKER_COLOURS } from './speaker'

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
