import { describe, expect, test } from 'vitest'
import { chordLabel, chordOf } from './chord'

const press = (key: string, ...held: string[]) => ({
  key,
  shiftKey: held.includes('Shift'),
  ctrlKey: held.includes('Ctrl'),
  altKey: held.includes('Alt'),
  metaKey: held.includes('Meta'),
})

describe('a chord', () => {
  test.each([
    [press('c'), 'c'],
    [press('Z', 'Ctrl', 'Shift'), 'Mod+Shift+z'],
    [press('?', 'Shift'), '?'],
    [press('.'), '.'],
    [press(' ', 'Shift'), 'Shift+Space'],
    [press('ArrowLeft', 'Alt', 'Shift'), 'Alt+Shift+ArrowLeft'],
    [press('k', 'Meta'), 'Meta+k'],
    [press('Ж', 'Shift'), 'Shift+ж'],
  ])('is named the same however it is pressed: %j is %s', (key, chord) => {
    expect(chordOf(key, false)).toBe(chord)
  })

  test('has Command for what Ctrl is elsewhere on macOS', () => {
    expect(chordOf(press('k', 'Meta'), true)).toBe('Mod+k')
    expect(chordOf(press('k', 'Ctrl'), true)).toBe('Ctrl+k')
  })

  test.each(['Shift', 'Control', 'Alt', 'Meta', 'Dead'])('is not yet one while only %s is down', (key) => {
    expect(chordOf(press(key), false)).toBeNull()
  })

  test('reads as it is written on the keyboard', () => {
    expect(chordLabel('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z')
    expect(chordLabel('Mod+Shift+z', true)).toBe('⌘⇧Z')
    expect(chordLabel('Alt+ArrowLeft', false)).toBe('Alt+←')
    expect(chordLabel('Mod++', false)).toBe('Ctrl++')
    expect(chordLabel('+', false)).toBe('+')
  })
})
