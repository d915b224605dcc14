import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoted } from './quoted'

test.each([
  ['safe', '“safe”'],
  ['', '“”'],
  ['“safe”', '“safe”'],
  ['"safe"', '“safe”'],
  ['„sicher“', '“sicher”'],
  ['«sûr»', '“sûr”'],
  ['“safe”, he said', '“‘safe’, he said”'],
  ['“Safe” and “sound”', '“‘Safe’ and ‘sound’”'],
  ['"Safe" and ("sound")', '“‘Safe’ and (‘sound’)”'],
  ['er nennt es „sicher“ genug', '“er nennt es ‚sicher‘ genug”'],
  ['nobody’s ‘own’', '“nobody’s ‘own’”'],
  ['as she said: “safe', '“as she said: ‘safe”'],
])('puts %s in one pair of marks', (words, expected) => {
  expect(quoted(words)).toBe(expected)
})

test('never has double marks but its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'“”„"‘’«» a.\n') }), (words) => {
      expect(quoted(words)).toMatch(/^“[^“”„"]*”$/u)
    }),
  )
})
