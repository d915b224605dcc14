import { describe, expect, test } from 'vitest'
import type { Command } from './command'
import { COMMANDS } from './commands'
import { whyRefused } from './refused-keys'
import { type TextMovement, textMovements } from './text-movements'

const command: Command = { id: 'claim', group: 'Mark', label: 'Mark as claim', keys: ['c'], run: () => {} }
const movement: TextMovement = {
  id: 'caret-word-right',
  group: 'Caret',
  label: 'Caret right by a word',
  keys: ['Mod+ArrowRight'],
  movement: { of: 'caret', by: 'word', to: 'right' },
}
const view: TextMovement = { ...movement, id: 'view-forward', movement: { of: 'view', to: 'forward' } }

describe('a key that a command can’t have', () => {
  test.each([
    ['Enter', 'Enter and Space'],
    ['Shift+Enter', 'Enter and Space'],
    ['Space', 'Enter and Space'],
    ['Tab', 'keyboard'],
    ['Shift+Tab', 'keyboard'],
    ['Alt+ArrowLeft', 'caret'],
    ['Mod+Home', 'caret'],
    ['PageDown', 'page'],
    ['Shift+Escape', 'Esc'],
    ['Mod+c', 'menu'],
    ['Mod++', 'menu'],
  ])('is refused with the reason: %s', (chord, reason) => {
    expect(whyRefused(chord, command)).toContain(reason)
  })

  test('is none that a command comes with, but for Esc, which leaves', () => {
    for (const { keys } of COMMANDS)
      for (const chord of keys)
        if (chord !== 'Escape') expect([chord, whyRefused(chord, command)]).toEqual([chord, null])
  })

  test.each(['c', 'Mod+Shift+z', '?', '+', 'Mod+Shift+c', 'F6', 'Delete'])('is not one like %s', (chord) => {
    expect(whyRefused(chord, command)).toBeNull()
  })
})

describe('a key that a movement can’t have', () => {
  test.each([
    ['Enter', 'Enter and Space'],
    ['Shift+Space', 'Enter and Space'],
    ['Mod+Tab', 'Tab'],
    ['PageDown', 'page'],
    ['Shift+Escape', 'Esc'],
    ['Mod+v', 'menu'],
    ['Shift+l', 'without it'],
    ['Alt+Shift+ArrowLeft', 'without it'],
    [';', 'another sign'],
    ['Mod+1', 'another sign'],
    ['+', 'another sign'],
  ])('is refused with the reason: %s', (chord, reason) => {
    expect(whyRefused(chord, movement)).toContain(reason)
  })

  test.each([false, true])('is none that one comes with: on macOS %s', (mac) => {
    for (const own of textMovements(mac))
      for (const chord of own.keys) expect([chord, whyRefused(chord, own)]).toEqual([chord, null])
  })

  test.each(['l', 'Alt+l', 'Mod+Alt+l', 'Alt+Home', 'Alt+PageUp', 'F6', 'Delete', 'é'])(
    'is not one like %s',
    (chord) => {
      expect(whyRefused(chord, movement)).toBeNull()
    },
  )

  test.each(['$', 'Shift+h', 'Mod+1'])('is not %s where Shift does nothing beside it', (chord) => {
    expect(whyRefused(chord, view)).toBeNull()
  })
})
