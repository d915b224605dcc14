import { describe, expect, test } from 'vitest'
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
  ])('is refused with the reason: %s', (chord, reason) => {
    expect(whyRefused(chord)).toContain(reason)
  })

  test.each(['c', 'Mod+Shift+z', '?', '+', 'Mod++', 'F6', 'Delete'])('is not one like %s', (chord) => {
    expect(whyRefused(chord)).toBeNull()
  })
})
