import { describe, expect, test } from 'vitest'
import { textEndOf } from './scroll-to-end'

const NONE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

describe('the end of the text that a key asks to see', () => {
  test.each([
    ['Home', 'backward'],
    ['End', 'forward'],
    ['PageDown', null],
  ])('is for %s: %s', (key, end) => {
    expect(textEndOf({ ...NONE, key })).toBe(end)
  })

  test.each(['shiftKey', 'ctrlKey', 'altKey', 'metaKey'])('is none with %s, which moves the caret', (modifier) => {
    expect(textEndOf({ ...NONE, key: 'End', [modifier]: true })).toBeNull()
  })
})
