import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import type { Chord } from './chord'
import type { Command } from './command'
import { conflict } from './conflict'
import type { Keyed } from './keyed'

/** The keys that a person gave to what has keys instead of its own, by its id. */
export type KeyMap = Readonly<Record<string, readonly Chord[]>>

const KEY = 'keys'
const schema = v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty())))

let current: KeyMap | null = null
const listeners = new Set<() => void>()

/** The keys that something has now. */
export function keysOf({ id, keys: own }: Keyed, keys: KeyMap): readonly Chord[] {
  return keys[id] ?? own
}

/** Whether something has the keys that it came with. */
export function hasOwnKeys(keyed: Keyed, keys: KeyMap): boolean {
  const now = keysOf(keyed, keys)
  return now.length === keyed.keys.length && now.every((chord) => keyed.keys.includes(chord))
}

/** The command that a chord belongs to. */
export function commandFor(commands: readonly Command[], chord: Chord, keys: KeyMap): Command | undefined {
  return commands.find((command) => keysOf(command, keys).includes(chord))
}

/** What has a key now that it can't keep beside these of `keyed`. */
export function losing(all: readonly Keyed[], keys: KeyMap, keyed: Keyed, chords: readonly Chord[]): Keyed[] {
  return all.filter((other) => keptBy(other, keys, keyed, chords).length < keysOf(other, keys).length)
}

/** The keys after something is given others. Whatever had one that can't be beside these loses it. */
export function withKeys(all: readonly Keyed[], keys: KeyMap, keyed: Keyed, chords: readonly Chord[]): KeyMap {
  const changed: Record<string, readonly Chord[]> = { ...keys, [keyed.id]: chords }
  for (const other of losing(all, keys, keyed, chords)) changed[other.id] = keptBy(other, keys, keyed, chords)
  return changed
}

/** The keys after something is given those again that it came with. */
export function withOwnKeys(all: readonly Keyed[], keys: KeyMap, keyed: Keyed): KeyMap {
  const { [keyed.id]: _given, ...others } = withKeys(all, keys, keyed, keyed.keys)
  return others
}

/** The keys of `other` that it can keep beside these of `keyed`. */
function keptBy(other: Keyed, keys: KeyMap, keyed: Keyed, chords: readonly Chord[]): readonly Chord[] {
  const theirs = keysOf(other, keys)
  if (other.id === keyed.id) return theirs
  return theirs.filter((one) => !chords.some((chord) => conflict(keyed, chord, other, one)))
}

/** The person's keys. They are kept in localStorage, with the rest of how they like to work. */
export function currentKeys(): KeyMap {
  current ??= parseKeys(localStorage.getItem(KEY))
  return current
}

/** Takes up other keys and keeps them. */
export function chooseKeys(keys: KeyMap): void {
  current = keys
  localStorage.setItem(KEY, JSON.stringify(keys))
  for (const listener of listeners) listener()
}

/** The person's keys, kept up to date. */
export function useKeys(): KeyMap {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentKeys)
}

/** What was kept, checked; none of the person's own where nothing usable was. */
export function parseKeys(kept: string | null): KeyMap {
  try {
    const parsed = v.safeParse(schema, JSON.parse(kept ?? '{}'))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}
