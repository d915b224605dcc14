import type { MentionKind, MentionTarget } from '../../domain/note-link'
import type { NameOf } from './name-of'

/** Something that can be mentioned: its name, and a few words that tell it from others of that name. */
export type Mentionable = { id: string; name: string; detail?: string }

/** What mentions are of: the library, as far as a note needs to know it. */
export type MentionSource = {
  /** The name that a thing has now; null where it is gone, undefined until it has been read. */
  nameOf: NameOf
  /** Calls `listener` whenever names may have changed; gives what ends that. */
  subscribe: (listener: () => void) => () => void
  /** The things of a kind that have all of the words, the best first. */
  find: (kind: MentionKind, words: string) => Promise<readonly Mentionable[]>
  /** The speaker or tag of this name, made where there is none. */
  make: (kind: Exclude<MentionKind, 'claim'>, name: string) => Mentionable
  /** Goes to a thing; null where mentions lead nowhere. */
  open: ((target: MentionTarget) => void) | null
}

/** The mentions of a note that belongs to no library: they keep the names that they have. */
export const NO_MENTIONS: MentionSource = {
  nameOf: () => undefined,
  subscribe: () => () => undefined,
  find: async () => [],
  make: (_kind, name) => ({ id: name, name }),
  open: null,
}
