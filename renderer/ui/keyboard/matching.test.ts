import { expect, test } from 'vitest'
import { matching } from './matching'

const NAMES = ['Mark as claim', 'Remark', 'Go to the article', 'Café notes', 'Claim it']
const found = (typed: string) => matching(NAMES, typed, (name) => name)

test('what is typed finds what holds all of its words, what begins with it first', () => {
  expect(found('claim')).toEqual(['Claim it', 'Mark as claim'])
  expect(found('mark')).toEqual(['Mark as claim', 'Remark'])
  expect(found('claim MARK')).toEqual(['Mark as claim'])
  expect(found('cafe')).toEqual(['Café notes'])
  expect(found('  ')).toEqual(NAMES)
  expect(found('nothing')).toEqual([])
})
