import { describe, expect, test } from 'vitest'
import type { Command } from './command'
import { COMMANDS } from './commands'
import { commandFor, hasOwnKeys, keysOf, parseKeys, withKeys, withOwnKeys } from './key-map'

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
})
