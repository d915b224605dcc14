import { describe, expect, test, vi } from 'vitest'
import { caretMoveOf } from './caret-keys'

const LTR = () => 'ltr' as const
const RTL = () => 'rtl' as const

/** The key that is written like `Ctrl+Shift+ArrowLeft`. */
function press(keys: string) {
  const held = keys.split('+')
  return {
    key: held.at(-1) ?? '',
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
  }
}

describe('on Linux and Windows', () => {
  test.each([
    ['ArrowLeft', 'character', 'backward'],
    ['ArrowRight', 'character', 'forward'],
    ['ArrowUp', 'line', 'backward'],
    ['ArrowDown', 'line', 'forward'],
    ['Ctrl+ArrowLeft', 'word', 'backward'],
    ['Ctrl+ArrowRight', 'word', 'forward'],
    ['Ctrl+ArrowUp', 'paragraph', 'backward'],
    ['Ctrl+ArrowDown', 'paragraph', 'forward'],
    ['Alt+ArrowLeft', 'sentence', 'backward'],
    ['Alt+ArrowRight', 'sentence', 'forward'],
    ['Ctrl+Home', 'article', 'backward'],
    ['Ctrl+End', 'article', 'forward'],
  ])('%s moves by %s, %s, and extends the selection with Shift', (keys, by, direction) => {
    expect(caretMoveOf(press(keys), false, LTR)).toEqual({ by, direction, extend: false })
    expect(caretMoveOf(press(`Shift+${keys}`), false, LTR)).toEqual({ by, direction, extend: true })
  })

  test.each(['Home', 'End', 'Alt+ArrowUp', 'Ctrl+Alt+ArrowLeft', 'Meta+ArrowLeft', 'Alt+Home', 'a', 'PageDown', ''])(
    '%j moves nothing',
    (keys) => {
      expect(caretMoveOf(press(keys), false, LTR)).toBeNull()
    },
  )
})

describe('on macOS', () => {
  test.each([
    ['ArrowLeft', 'character', 'backward'],
    ['ArrowRight', 'character', 'forward'],
    ['ArrowUp', 'line', 'backward'],
    ['ArrowDown', 'line', 'forward'],
    ['Alt+ArrowLeft', 'word', 'backward'],
    ['Alt+ArrowRight', 'word', 'forward'],
    ['Alt+ArrowUp', 'paragraph', 'backward'],
    ['Alt+ArrowDown', 'paragraph', 'forward'],
    ['Ctrl+Alt+ArrowLeft', 'sentence', 'backward'],
    ['Ctrl+Alt+ArrowRight', 'sentence', 'forward'],
    ['Meta+ArrowUp', 'article', 'backward'],
    ['Meta+ArrowDown', 'article', 'forward'],
    ['Home', 'article', 'backward'],
    ['End', 'article', 'forward'],
  ])('%s moves by %s, %s, and extends the selection with Shift', (keys, by, direction) => {
    expect(caretMoveOf(press(keys), true, LTR)).toEqual({ by, direction, extend: false })
    expect(caretMoveOf(press(`Shift+${keys}`), true, LTR)).toEqual({ by, direction, extend: true })
  })

  test.each(['Ctrl+ArrowLeft', 'Ctrl+ArrowUp', 'Ctrl+Home', 'Ctrl+Alt+ArrowUp', 'Meta+Alt+ArrowDown', 'a'])(
    '%j moves nothing',
    (keys) => {
      expect(caretMoveOf(press(keys), true, LTR)).toBeNull()
    },
  )
})

describe('in a text that runs from right to left', () => {
  test.each([
    ['ArrowLeft', 'character', 'forward', false],
    ['ArrowRight', 'character', 'backward', false],
    ['Ctrl+ArrowLeft', 'word', 'forward', false],
    ['Alt+ArrowRight', 'sentence', 'backward', false],
    ['Alt+ArrowLeft', 'word', 'forward', true],
    ['ArrowUp', 'line', 'backward', false],
    ['Ctrl+ArrowDown', 'paragraph', 'forward', false],
    ['Ctrl+Home', 'article', 'backward', false],
  ])('%s moves by %s, %s: left and right are where they are seen', (keys, by, direction, mac) => {
    expect(caretMoveOf(press(keys), mac, RTL)).toEqual({ by, direction, extend: false })
  })
})

test('which way the text runs is asked for no key but an arrow along the line', () => {
  const reading = vi.fn(LTR)
  for (const keys of ['c', 'ArrowUp', 'Ctrl+Home']) caretMoveOf(press(keys), false, reading)
  expect(reading).not.toHaveBeenCalled()
})
