import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chord, chordOf } from './chord'
import type { Command } from './command'
import { COMMANDS } from './commands'
import { commandFor, hasOwnKeys, type KeyMap, keysOf, losing, parseKeys, withKeys, withOwnKeys } from './key-map'
import type { Keyed } from './keyed'
import { pressedInText } from './pressed-in-text'
import { whyRefused } from './refused-keys'
import { textMovements } from './text-movements'

const command = (id: string, ...keys: string[]): Command => ({ id, group: 'Mark', label: id, keys, run: () => {} })
const [claim, quote] = [command('claim', 'c'), command('quote', 'q', 'w')]
const BOTH = [claim, quote]

describe('the keys of commands', () => {
  test('are their own until a person gives them others', () => {
    expect(commandFor(BOTH, 'c', {})?.id).toBe('claim')
    const keys = withKeys(BOTH, {}, claim, ['y'])
    expect(commandFor(BOTH, 'c', keys)).toBeUndefined()
    expect(commandFor(BOTH, 'y', keys)?.id).toBe('claim')
  })

  test('are taken from the command that had them', () => {
    const keys = withKeys(BOTH, {}, claim, ['q'])
    expect(commandFor(BOTH, 'q', keys)?.id).toBe('claim')
    expect(keysOf(quote, keys)).toEqual(['w'])
  })

  test('stay where they are given to what has them', () => {
    const keys = withKeys(BOTH, {}, quote, ['w'])
    expect(losing(BOTH, {}, quote, ['w'])).toEqual([])
    expect(keysOf(quote, keys)).toEqual(['w'])
  })

  test('can be none', () => {
    const keys = withKeys(BOTH, {}, claim, [])
    expect(commandFor(BOTH, 'c', keys)).toBeUndefined()
    expect(hasOwnKeys(claim, keys)).toBe(false)
    expect(hasOwnKeys(quote, keys)).toBe(true)
  })

  test('of one command are set back, and taken from who has them now', () => {
    const given = withKeys(BOTH, withKeys(BOTH, {}, claim, ['y']), quote, ['c', 'z'])
    const keys = withOwnKeys(BOTH, given, claim)
    expect(hasOwnKeys(claim, keys)).toBe(true)
    expect(keysOf(quote, keys)).toEqual(['z'])
    expect(withOwnKeys(BOTH, keys, quote)).toEqual({})
  })

  test('that were kept in a way that can’t be used are forgotten', () => {
    for (const kept of [null, '{', '[]', '{"claim":"c"}', '{"claim":[1]}']) expect(parseKeys(kept)).toEqual({})
    expect(parseKeys('{"claim":["y"]}')).toEqual({ claim: ['y'] })
  })

  test('belong to one command each, and every command has another id', () => {
    const chords = COMMANDS.flatMap(({ keys }) => keys)
    expect(new Set(chords).size).toBe(chords.length)
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length)
  })

  test('that were kept before movements had any are taken up, and the movements have those that they come with', () => {
    const kept = parseKeys('{"claim":["l"],"repeat":[],"redo":["Mod+Shift+z"],"of a command that went":["p"]}')
    expect(commandFor(COMMANDS, 'l', kept)?.id).toBe('claim')
    expect(commandFor(COMMANDS, '.', kept)).toBeUndefined()
    for (const movement of textMovements(false)) expect(hasOwnKeys(movement, kept)).toBe(true)
  })
})

describe('the keys of movements', () => {
  const MOVEMENTS = textMovements(false)
  const ALL: readonly Keyed[] = [...COMMANDS, ...MOVEMENTS]
  const the = (id: string): Keyed => {
    const found = ALL.find((keyed) => keyed.id === id)
    if (found === undefined) throw new Error(`Nothing has keys by the id ${id}`)
    return found
  }
  const losers = (keys: KeyMap, id: string, ...chords: Chord[]) =>
    losing(ALL, keys, the(id), chords).map((keyed) => keyed.id)

  test('are taken from a command, with Shift too', () => {
    expect(losers({}, 'caret-word-right', 'n')).toEqual(['note', 'article-note'])
    const keys = withKeys(ALL, {}, the('caret-word-right'), ['n'])
    expect(commandFor(COMMANDS, 'n', keys)).toBeUndefined()
    expect(commandFor(COMMANDS, 'Shift+n', keys)).toBeUndefined()
    expect(withOwnKeys(ALL, keys, the('article-note'))['caret-word-right']).toEqual([])
  })

  test('are lost to a command that gets them, or Shift with them', () => {
    const keys = withKeys(ALL, {}, the('caret-word-right'), ['l'])
    expect(losers(keys, 'claim', 'l')).toEqual(['caret-word-right'])
    expect(losers(keys, 'claim', 'Shift+l')).toEqual(['caret-word-right'])
  })

  test('belong to one movement of the caret, and beside it to one of an end', () => {
    expect(losers({}, 'caret-word-right', 'ArrowRight')).toEqual(['caret-character-right'])
    expect(losers({}, 'caret-word-right', 'Alt+ArrowRight')).toEqual(['caret-sentence-right'])
    expect(losers({}, 'edge-word-forward', 'Alt+ArrowRight')).toEqual(['edge-character-right'])
    expect(losers({}, 'caret-word-right', 'Home')).toEqual(['view-backward'])
  })

  test('that show an end of the text are not taken with Shift', () => {
    expect(losers({}, 'view-forward', 'n')).toEqual(['note'])
    expect(losers({}, 'caret-word-right', 'End')).toEqual(['view-forward'])
  })

  test.each([false, true])('are kept each by an id that nothing else has: on macOS %s', (mac) => {
    const ids = [...COMMANDS, ...textMovements(mac)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([false, true])(
    'mean with those of commands one thing at every press, whatever is chosen: on macOS %s',
    (mac) => {
      const movements = textMovements(mac)
      const all: readonly Keyed[] = [...COMMANDS, ...movements]
      const names = ['c', 'l', 'n', 'z', '.', '$', 'ArrowLeft', 'ArrowUp', 'Home', 'PageDown', 'F6']
      const modifiers = ['', 'Mod+', 'Alt+', 'Mod+Alt+']
      const plain = modifiers.flatMap((held) => names.map((name) => `${held}${name}`))
      const chords = [...plain, 'Shift+n', 'Shift+l', 'Mod+Shift+z', 'Alt+Shift+F6', '?']
      const presses = modifiers.flatMap((held) =>
        names.flatMap((name) => [press(held, name, false), press(held, name, true)]),
      )
      function press(held: string, name: string, shiftKey: boolean) {
        const mod = held.includes('Mod')
        const key = shiftKey && name.length === 1 ? name.toUpperCase() : name
        return { key, code: '', shiftKey, ctrlKey: mod && !mac, altKey: held.includes('Alt'), metaKey: mod && mac }
      }
      const choice = fc.record({ keyed: fc.constantFrom(...all), chord: fc.option(fc.constantFrom(...chords)) })
      fc.assert(
        fc.property(fc.array(choice, { maxLength: 30 }), (choices) => {
          let keys: KeyMap = {}
          for (const { keyed, chord } of choices) {
            if (chord === null) keys = withOwnKeys(all, keys, keyed)
            else if (whyRefused(chord, keyed) === null) keys = withKeys(all, keys, keyed, [chord])
          }
          for (const pressed of presses) {
            const chord = chordOf(pressed, mac)
            const commands = COMMANDS.filter((command) => keysOf(command, keys).some((own) => own === chord)).length
            const { movements: moved } = pressedInText(pressed, movements, keys, mac)
            const edges = moved.filter(({ of }) => of === 'edge').length
            expect(commands + moved.length - edges).toBeLessThanOrEqual(1)
            expect(commands + edges).toBeLessThanOrEqual(1)
          }
        }),
      )
    },
  )
})
