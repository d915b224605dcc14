import { describe, expect, test, vi } from 'vitest'
import { caretMoveOf } from '../../reading/caret-move'
import { edgeMoveOf } from '../../reading/edge-move'
import { textEndOf } from '../../reading/scroll-to-end'
import type { KeyMap } from './key-map'
import { pressedInText } from './pressed-in-text'
import { textMovements } from './text-movements'

const LTR = () => 'ltr' as const
const RTL = () => 'rtl' as const

/** The key that is written like `Ctrl+Shift+ArrowLeft`. */
function press(keys: string) {
  const held = keys.split('+')
  return {
    key: held.at(-1) ?? '',
    code: '',
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
  }
}

const pressed = (keys: string, mac: boolean, own: KeyMap = {}) =>
  pressedInText(press(keys), textMovements(mac), own, mac)

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
    expect(caretMoveOf(pressed(keys, false), LTR)).toEqual({ by, direction, extend: false })
    expect(caretMoveOf(pressed(`Shift+${keys}`, false), LTR)).toEqual({ by, direction, extend: true })
  })

  test.each(['Home', 'End', 'Alt+ArrowUp', 'Ctrl+Alt+ArrowLeft', 'Meta+ArrowLeft', 'Alt+Home', 'a', 'PageDown', ''])(
    '%j moves nothing',
    (keys) => {
      expect(caretMoveOf(pressed(keys, false), LTR)).toBeNull()
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
    expect(caretMoveOf(pressed(keys, true), LTR)).toEqual({ by, direction, extend: false })
    expect(caretMoveOf(pressed(`Shift+${keys}`, true), LTR)).toEqual({ by, direction, extend: true })
  })

  test.each(['Ctrl+ArrowLeft', 'Ctrl+ArrowUp', 'Ctrl+Home', 'Ctrl+Alt+ArrowUp', 'Meta+Alt+ArrowDown', 'a'])(
    '%j moves nothing',
    (keys) => {
      expect(caretMoveOf(pressed(keys, true), LTR)).toBeNull()
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
    expect(caretMoveOf(pressed(keys, mac), RTL)).toEqual({ by, direction, extend: false })
  })
})

test('which way the text runs is asked for no key but an arrow along the line', () => {
  const reading = vi.fn(LTR)
  for (const keys of ['c', 'ArrowUp', 'Ctrl+Home']) caretMoveOf(pressed(keys, false), reading)
  expect(reading).not.toHaveBeenCalled()
})

describe('an end of the active annotation', () => {
  describe.each([
    ['Linux and Windows', false],
    ['macOS', true],
  ])('on %s', (_system, mac) => {
    test.each([
      ['Alt+ArrowRight', 'character', 'forward'],
      ['Alt+ArrowLeft', 'character', 'backward'],
      ['Alt+ArrowDown', 'word', 'forward'],
      ['Alt+ArrowUp', 'word', 'backward'],
      ['Alt+PageDown', 'sentence', 'forward'],
      ['Alt+PageUp', 'sentence', 'backward'],
    ])('moves with %s by a %s, %s, and the start with Shift', (keys, by, direction) => {
      expect(edgeMoveOf(pressed(keys, mac), LTR)).toEqual({ edge: 'end', by, direction })
      expect(edgeMoveOf(pressed(`Shift+${keys}`, mac), LTR)).toEqual({ edge: 'start', by, direction })
    })
  })

  test('goes where the arrow points in a text that runs from right to left', () => {
    const move = (keys: string) => edgeMoveOf(pressed(keys, false), RTL)
    expect(move('Alt+ArrowLeft')).toEqual({ edge: 'end', by: 'character', direction: 'forward' })
    expect(move('Alt+ArrowRight')).toEqual({ edge: 'end', by: 'character', direction: 'backward' })
    expect(move('Alt+ArrowDown')).toEqual({ edge: 'end', by: 'word', direction: 'forward' })
  })

  test.each(['ArrowRight', 'Ctrl+Alt+ArrowRight', 'Meta+Alt+ArrowRight', 'Alt+Home', 'Alt+a'])(
    'stays where it is with %s',
    (keys) => {
      expect(edgeMoveOf(pressed(keys, false), LTR)).toBeNull()
    },
  )
})

describe('the end of the text that a key asks to see', () => {
  test.each([
    ['Home', 'backward'],
    ['End', 'forward'],
    ['PageDown', null],
    ['Shift+End', null],
    ['Ctrl+End', null],
    ['Alt+End', null],
    ['Meta+End', null],
  ])('is for %s: %s', (keys, end) => {
    expect(textEndOf(pressed(keys, false))).toBe(end)
  })

  test.each(['Home', 'End'])('is none on macOS for %s, which moves the caret', (keys) => {
    expect(textEndOf(pressed(keys, true))).toBeNull()
  })
})

describe('keys that a person gave movements', () => {
  const OWN: KeyMap = {
    'caret-word-right': ['l'],
    'caret-character-left': ['Alt+Meta+h', 'F6'],
    'edge-character-right': ['l'],
    'view-forward': ['$'],
  }

  test('move, and with Shift select or move the start, instead of those that came with them', () => {
    expect(caretMoveOf(pressed('l', false, OWN), LTR)).toEqual({ by: 'word', direction: 'forward', extend: false })
    expect(caretMoveOf(pressed('Shift+L', false, OWN), LTR)).toEqual({ by: 'word', direction: 'forward', extend: true })
    expect(edgeMoveOf(pressed('Shift+L', false, OWN), LTR)).toMatchObject({ edge: 'start', by: 'character' })
    expect(caretMoveOf(pressed('Ctrl+ArrowRight', false, OWN), LTR)).toBeNull()
    expect(edgeMoveOf(pressed('Alt+ArrowRight', false, OWN), LTR)).toBeNull()
    for (const keys of ['Shift+F6', 'Shift+Alt+Meta+H'])
      expect(caretMoveOf(pressed(keys, false, OWN), LTR)).toMatchObject({ by: 'character', extend: true })
  })

  test('lead to the same side as arrows do in a text that runs from right to left', () => {
    expect(caretMoveOf(pressed('l', false, OWN), RTL)).toEqual({ by: 'word', direction: 'backward', extend: false })
    expect(caretMoveOf(pressed('F6', false, OWN), RTL)).toMatchObject({ direction: 'forward' })
  })

  test('show an end of the text though Shift types them, and then only so', () => {
    expect(textEndOf(pressed('Shift+$', false, OWN))).toBe('forward')
    expect(textEndOf(pressed('End', false, OWN))).toBeNull()
  })
})
