import { describe, expect, test } from 'vitest'
import { edgeMoveOf } from './edge-keys'

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
    expect(edgeMoveOf(press(keys))).toEqual({ edge: 'end', by, direction })
    expect(edgeMoveOf(press(`Shift+${keys}`))).toEqual({ edge: 'start', by, direction })
  })

  test.each(['ArrowRight', 'Ctrl+Alt+ArrowRight', 'Meta+Alt+ArrowRight', 'Alt+Home', 'Alt+a'])(
    'stays where it is with %s',
    (keys) => {
      expect(edgeMoveOf(press(keys))).toBeNull()
    },
  )
})
