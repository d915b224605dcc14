import { expect, test } from 'vitest'
import { readingTime } from './reading-time'

test.each([
  [0, '1 min read'],
  [690, '3 min read'],
  [230 * 60, '1 h read'],
  [230 * 730, '12 h 10 min read'],
])('%i words are read in: %s', (words, time) => {
  expect(readingTime(words)).toBe(time)
})
