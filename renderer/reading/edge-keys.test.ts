import { describe, expect, test } from 'vitest'
import { anchorAt } from '../domain/anchor'
import { sampleAnnotation } from '../domain/samples/samples'
import { edgeMoveOf, meansEdge } from './edge-keys'

const LTR = () => 'ltr' as const
const RTL = () => 'rtl' as const

const press = (keys: string) => {
  const held = keys.split('+')
  return {
    key: held.at(-1) ?? '',
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
  }
}

describe('an end of the active annotation', () => {
  test.each([
    ['Alt+ArrowRight', 'character', 'forward'],
    ['Alt+ArrowLeft', 'character', 'backward'],
    ['Alt+ArrowDown', 'word', 'forward'],
    ['Alt+ArrowUp', 'word', 'backward'],
    ['Alt+PageDown', 'sentence', 'forward'],
    ['Alt+PageUp', 'sentence', 'backward'],
  ])('moves with %s by a %s, %s, and the start with Shift', (keys, by, direction) => {
    expect(edgeMoveOf(press(keys), LTR)).toEqual({ edge: 'end', by, direction })
    expect(edgeMoveOf(press(`Shift+${keys}`), LTR)).toEqual({ edge: 'start', by, direction })
  })

  test('goes where the arrow points in a text that runs from right to left', () => {
    expect(edgeMoveOf(press('Alt+ArrowLeft'), RTL)).toEqual({ edge: 'end', by: 'character', direction: 'forward' })
    expect(edgeMoveOf(press('Alt+ArrowRight'), RTL)).toEqual({ edge: 'end', by: 'character', direction: 'backward' })
    expect(edgeMoveOf(press('Alt+ArrowDown'), RTL)).toEqual({ edge: 'end', by: 'word', direction: 'forward' })
  })

  test.each(['ArrowRight', 'Ctrl+Alt+ArrowRight', 'Meta+Alt+ArrowRight', 'Alt+Home', 'Alt+a'])(
    'stays where it is with %s',
    (keys) => {
      expect(edgeMoveOf(press(keys), LTR)).toBeNull()
    },
  )
})

describe('a key means an end of the annotation', () => {
  const quote = {
    ...sampleAnnotation({ start: 10, end: 20 }),
    continued: [anchorAt('0123456789'.repeat(6), 30, 40)],
  }
  const at = (offset: number) => ({ anchor: offset, focus: offset })

  test.each([10, 15, 20, 25, 30, 40])('with the caret in it or at an end: %i', (offset) => {
    expect(meansEdge(quote, at(offset), false)).toBe(true)
  })

  test.each([9, 41])('but not with the caret elsewhere: %i', (offset) => {
    expect(meansEdge(quote, at(offset), false)).toBe(false)
  })

  test('but not while something is selected', () => {
    expect(meansEdge(quote, { anchor: 10, focus: 15 }, false)).toBe(false)
  })

  test('where there is no caret yet', () => {
    expect(meansEdge(quote, null, true)).toBe(true)
  })

  test.each([20, 25, 40])(
    'but not where it would select what follows a passage that ends before %i or at it',
    (offset) => {
      expect(meansEdge(quote, at(offset), true)).toBe(false)
    },
  )

  test.each([10, 15, 30, 35])('though it could select from %i, at the start of a passage or in it', (offset) => {
    expect(meansEdge(quote, at(offset), true)).toBe(true)
  })
})
