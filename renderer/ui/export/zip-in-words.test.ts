import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipOf } from '../../exchanging/zip'
import { zipInWords } from './zip-in-words'

test('a zip is looked at as its files, with the text of those that are text', () => {
  const zip = zipOf(
    new Map([
      ['notes/a.txt', 'The bridge 🌉'],
      ['b.ann', 'T1\tClaim 0 3\tThe'],
    ]),
    0,
  )
  expect(zipInWords(zip, 1000)).toBe('notes/a.txt\nThe bridge 🌉\n\nb.ann\nT1\tClaim 0 3\tThe\n\n')
  expect(zipInWords(zipSync({ 'a.png': new Uint8Array([0x89, 0xff, 0]) }), 1000)).toBe('a.png\n\n\n')
})

test('no more of it is looked at than is asked for, wherever that is cut', () => {
  const zip = zipOf(new Map([['a.txt', '🌉'.repeat(1000)]]), 0)
  for (const most of [1, 5, 6, 7, 8, 9, 100]) expect(zipInWords(zip, most)).toHaveLength(most)
  expect(zipInWords(zip, 10_000)).toBe(`a.txt\n${'🌉'.repeat(1000)}\n\n`)
})

test('what is no zip has nothing to look at', () => {
  expect(zipInWords(new Uint8Array([1, 2, 3]), 100)).toBe('')
})
