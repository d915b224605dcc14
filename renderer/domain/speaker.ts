/** Somebody (or a body) that claims are attributed to. Times are milliseconds since 1970. */
export type Speaker = {
  id: string
  name: string
  /** An index into the palette of speaker colours; two speakers differ in it as long as there are colours left. */
  colour: number
  created: number
  updated: number
  deleted: number
}

/** How many hues the palette holds before it starts again; `styles/tokens.css` defines one for each. */
export const SPEAKER_COLOURS = 12

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
