import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import type { Chord } from './chord'
import type { Command } from './command'

/** The keys that a person gave commands instead of theirs, by the command's id. */
export type KeyMap = Readonly<Record<string, readonly Chord[]>>

const KEY = 'keys'
const schema = v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty())))

let current: KeyMap | null = null
const listeners = new Set<() => void>()

/** The keys that a command has now. */
export function keysOf(command: Command, keys: KeyMap): readonly Chord[] {
  return keys[command.id] ?? command.keys
}

/** Whether a command has the keys that it came with. */
export function hasOwnKeys(command: Command, keys: KeyMap): boolean {
  const now = keysOf(command, keys)
  return now.length === command.keys.length && now.every((chord) => command.keys.includes(chord))
}

/** The command that a chord belongs to. */
export function commandFor(commands: readonly Command[], chord: Chord, keys: KeyMap): Command | undefined {
  return commands.find((command) => keysOf(command, keys).includes(chord))
}

/** The commands that have one of these chords. */
export function commandsWith(commands: readonly Command[], keys: KeyMap, chords: readonly Chord[]): Command[] {
  return commands.filter((command) => keysOf(command, keys).some((chord) => chords.includes(chord)))
}

/** The keys after a command is given others. A chord belongs to one command: whichever had one of these loses it. */
export function withKeys(
  commands: readonly Command[],
  keys: KeyMap,
  command: Command,
  chords: readonly Chord[],
): KeyMap {
  const changed: Record<string, readonly Chord[]> = { ...keys, [command.id]: chords }
  for (const other of commands) {
    const theirs = keysOf(other, keys)
    if (other.id !== command.id && theirs.some((chord) => chords.includes(chord)))
      changed[other.id] = theirs.filter((chord) => !chords.includes(chord))
  }
  return changed
}

/** The keys after a command is given those again that it came with. */
export function withOwnKeys(commands: readonly Command[], keys: KeyMap, command: Command): KeyMap {
  const { [command.id]: _given, ...others } = withKeys(commands, keys, command, command.keys)
  return others
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
