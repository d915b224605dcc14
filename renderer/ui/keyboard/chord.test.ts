import { describe, expect, test } from 'vitest'
import { chordLabel, chordOf, withShift } from './chord'

const press = (key: string, ...held: string[]) => pressAt('', key, ...held)

/** The key of a code in a layout that has `key` there. */
const pressAt = (code: string, key: string, ...held: string[]) => ({
  key,
  code,
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

  test.each([
    ['Russian', pressAt('KeyZ', 'я', 'Ctrl'), 'Mod+z'],
    ['Russian', pressAt('KeyZ', 'Я', 'Ctrl', 'Shift'), 'Mod+Shift+z'],
    ['Russian', pressAt('KeyC', 'с'), 'c'],
    ['Greek', pressAt('KeyC', 'ψ'), 'c'],
    ['Hebrew', pressAt('KeyC', 'ב'), 'c'],
    ['Arabic', pressAt('KeyC', 'ؤ'), 'c'],
    ['Arabic', pressAt('Digit3', '٣'), '3'],
    ['Arabic', pressAt('Numpad3', '٣'), '3'],
    ['Hindi', pressAt('KeyK', 'क', 'Ctrl'), 'Mod+k'],
  ])('is that of the Latin letter or digit on the same key: %s %j is %s', (_layout, key, chord) => {
    expect(chordOf(key, false)).toBe(chord)
  })

  test.each([
    ['Dvorak', pressAt('KeyI', 'c'), 'c'],
    ['AZERTY', pressAt('KeyQ', 'a'), 'a'],
    ['AZERTY', pressAt('Digit2', 'é'), 'é'],
    ['Turkish', pressAt('KeyI', 'ı'), 'ı'],
    ['Russian', pressAt('Slash', '.'), '.'],
    ['Russian', pressAt('Digit7', '?', 'Shift'), '?'],
    ['Russian', pressAt('Digit3', '№', 'Shift'), '№'],
    ['Russian', pressAt('Semicolon', 'ж'), 'ж'],
    ['any', pressAt('ArrowLeft', 'ArrowLeft'), 'ArrowLeft'],
  ])('stays what is typed where that is Latin, a sign or on a key of its own: %s %j is %s', (_layout, key, chord) => {
    expect(chordOf(key, false)).toBe(chord)
  })

  test('has Command for what Ctrl is elsewhere on macOS', () => {
    expect(chordOf(press('k', 'Meta'), true)).toBe('Mod+k')
    expect(chordOf(press('k', 'Ctrl'), true)).toBe('Ctrl+k')
  })

  test.each(['Shift', 'Control', 'Alt', 'Meta', 'Dead'])('is not yet one while only %s is down', (key) => {
    expect(chordOf(press(key), false)).toBeNull()
  })

  test.each([
    [press('l'), press('L', 'Shift')],
    [press('ArrowLeft', 'Ctrl', 'Alt'), press('ArrowLeft', 'Ctrl', 'Alt', 'Shift')],
    [press('j', 'Alt', 'Meta'), press('J', 'Alt', 'Meta', 'Shift')],
    [pressAt('KeyK', 'л'), pressAt('KeyK', 'Л', 'Shift')],
    [press(' '), press(' ', 'Shift')],
  ])('has another with Shift held too, which is that of pressing both: %j, %j', (without, both) => {
    expect(withShift(chordOf(without, false) ?? '')).toBe(chordOf(both, false))
  })

  test.each(['Shift+l', 'Mod+Shift+z', ';', '1', 'Mod+1', '+', 'Mod++'])(
    'has none where Shift is held, or makes another character of the key: %s',
    (chord) => {
      expect(withShift(chord)).toBeNull()
    },
  )

  test('reads as it is written on the keyboard', () => {
    expect(chordLabel('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z')
    expect(chordLabel('Mod+Shift+z', true)).toBe('⌘⇧Z')
    expect(chordLabel('Alt+ArrowLeft', false)).toBe('Alt+←')
    expect(chordLabel('Mod+Home', false)).toBe('Ctrl+Home')
    expect(chordLabel('Alt+PageDown', true)).toBe('⌥⇟')
    expect(chordLabel('Mod++', false)).toBe('Ctrl++')
    expect(chordLabel('+', false)).toBe('+')
  })
})
