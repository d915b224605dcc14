import { describe, expect, test } from 'vitest'
import { COMMANDS } from './commands'
import { whyRefused } from './refused-keys'

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
    expect(whyRefused(chord)).toContain(reason)
  })

  test('is none that a command comes with, but for Esc, which leaves', () => {
    const chords = COMMANDS.flatMap(({ keys }) => keys).filter((chord) => chord !== 'Escape')
    for (const chord of chords) expect([chord, whyRefused(chord)]).toEqual([chord, null])
  })

  test.each(['c', 'Mod+Shift+z', '?', '+', 'Mod+Shift+c', 'F6', 'Delete'])('is not one like %s', (chord) => {
    expect(whyRefused(chord)).toBeNull()
  })
})
