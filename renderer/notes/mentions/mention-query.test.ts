import { describe, expect, test } from 'vitest'
import { mayBeNew, mentionBefore } from './mention-query'

describe('before the caret stands', () => {
  test.each([
    ['@', 'speaker', '', 0],
    ['said @Du', 'speaker', 'Du', 5],
    ['said @Pavel Du', 'speaker', 'Pavel Du', 5],
    ['(@Durov', 'speaker', 'Durov', 1],
    ['#', 'tag', '', 0],
    ['see #loaded lang', 'tag', 'loaded lang', 4],
    ['[[', 'claim', '', 0],
    ['cf. [[the bridge, he said', 'claim', 'the bridge, he said', 4],
    ['@Ada and [[the', 'claim', 'the', 9],
    ['@Ada, #fal', 'tag', 'fal', 6],
    ['🌉 @你', 'speaker', '你', 3],
  ] as const)('in %j a %s mention of %j', (text, kind, words, start) => {
    expect(mentionBefore(text)).toEqual({ kind, words, start })
  })

  test.each([
    '',
    'said',
    'ada@example.org',
    '@ five',
    '# Heading',
    '##',
    'C# is',
    '[x',
    '[[done]]',
    '@a\nb',
    `@${'a'.repeat(61)}`,
  ])('in %j none', (text) => {
    expect(mentionBefore(text)).toBeNull()
  })
})

describe('what is typed', () => {
  test.each([
    'Durov',
    'ministry',
    'Jane Doe',
    'Ursula von der Leyen',
    'Jeanne d’Arc',
    'António Guterres',
    '王 毅',
    'AP',
  ])('may be a new speaker: %s', (words) => {
    expect(mayBeNew({ kind: 'speaker', words, start: 0 })).toBe(true)
  })

  test.each(['', 'Durov ', 'Durov said that', 'Durov has', '!', 'One Two Three Four Five Six'])(
    'is no name of a speaker: %j',
    (words) => {
      expect(mayBeNew({ kind: 'speaker', words, start: 0 })).toBe(false)
    },
  )

  test('may be a new tag where it is one word, and never a claim', () => {
    expect(mayBeNew({ kind: 'tag', words: 'fallacy', start: 0 })).toBe(true)
    expect(mayBeNew({ kind: 'tag', words: 'Two Words', start: 0 })).toBe(false)
    expect(mayBeNew({ kind: 'claim', words: 'fallacy', start: 0 })).toBe(false)
  })
})
