export const SPEAKER_KINDS = ['person', 'organisation', 'group', 'anonymous'] as const
/** `anonymous`: a source that the article does not name, such as “an official”. */
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** What somebody was, where, and when: days are ISO 8601, `until` the last one; absent where unknown. */
export type Position = { role: string; affiliation: string; since?: string; until?: string }

/** Somebody (or a body) that claims are attributed to. Times are milliseconds since 1970. */
export type Speaker = {
  id: string
  name: string
  /** Other names for the same speaker, and what they were called before. */
  aliases: readonly string[]
  kind: SpeakerKind
  /** In the order in which they were held, the latest last. */
  positions: readonly Position[]
  /** A page about them: Wikidata, or any other http(s) address. */
  link?: string
  /** In Markdown; empty when there are none. */
  notes: string
  /** The ids of the speakers that were merged into this one, so that what still names them finds it. */
  absorbed?: readonly string[]
  /** An index into the palette of speaker colours; two speakers differ in it as long as there are colours left. */
  colour: number
  created: number
  updated: number
  deleted: number
}

/** How many hues the palette holds before it starts again; `styles/tokens.css` defines one for each. */
export const SPEAKER_COLOURS = 12

/** A new speaker of this name, of whom nothing else is known. */
export function newSpeaker(id: string, name: string, speakers: Iterable<Speaker>, now: number): Speaker {
  return {
    id,
    name: name.trim().replace(/\s+/gu, ' '),
    aliases: [],
    kind: 'person',
    positions: [],
    notes: '',
    colour: nextColour(speakers),
    created: now,
    updated: now,
    deleted: 0,
  }
}

/** The speaker who goes by this name: by their own first, then by an alias. */
export function speakerNamed(speakers: Iterable<Speaker>, name: string): Speaker | undefined {
  const wanted = nameKey(name)
  const all = [...speakers]
  return (
    all.find((speaker) => nameKey(speaker.name) === wanted) ??
    all.find(({ aliases }) => aliases.some((alias) => nameKey(alias) === wanted))
  )
}

/** The ids of speakers by the keys of their names and aliases; an own name goes before another’s alias. */
export function idsByName(speakers: readonly Speaker[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { id, aliases } of speakers) for (const alias of aliases) ids.set(nameKey(alias), id)
  for (const { id, name } of speakers) ids.set(nameKey(name), id)
  return ids
}

/** The position that a speaker held on a day (ISO 8601); the latest one where the day is not known. */
export function positionOn({ positions }: Speaker, day: string | undefined): Position | undefined {
  if (day === undefined) return positions.at(-1)
  const date = day.slice(0, 10)
  return positions.findLast(
    // A shorter date, such as a year alone, is compared as far as it goes.
    ({ since, until }) =>
      (since === undefined || since <= date) && (until === undefined || date.slice(0, until.length) <= until),
  )
}

/** What people read for a position: the role and where; empty where neither is known. */
export function positionLabel(position: Position | undefined): string {
  return [position?.role, position?.affiliation].filter(Boolean).join(', ')
}

/** The colour that the fewest of `speakers` have, the lowest first. */
export function nextColour(speakers: Iterable<Speaker>): number {
  const uses = new Array<number>(SPEAKER_COLOURS).fill(0)
  for (const speaker of speakers) {
    const index = speaker.colour % SPEAKER_COLOURS
    uses[index] = (uses[index] ?? 0) + 1
  }
  return uses.indexOf(Math.min(...uses))
}

/** One or two letters that stand for a name beside its colour: the first letters of its first and last words. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}|^\p{N}/u.test(word))
  const first = words[0]
  if (first === undefined) return '?'
  const last = words.length > 1 ? words[words.length - 1] : undefined
  return [first, last]
    .map((word) => (word === undefined ? '' : String.fromCodePoint(word.codePointAt(0) ?? 0x3f).toLocaleUpperCase()))
    .join('')
}

/** What two names must share to be the same speaker: letters, whatever their case, spacing and composition. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase()
}
