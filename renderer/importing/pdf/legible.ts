import type { Run } from './run'

/** Characters that no text shows: controls, private use, what stands for a character that is not known. */
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu

/** From this share of them on, a font doesn't say what letters it draws, and its other characters are chance. */
const MOST = 0.08

/** Fonts whose characters are not the letters they show, and the share that text in them has of all. */
export type Illegible = { fonts: ReadonlySet<string>; share: number }

/** The fonts among pages' runs that were made without a table of the letters in them. */
export function illegibleFonts(pages: readonly (readonly Run[])[]): Illegible {
  const counts = new Map<string, { unknown: number; all: number }>()
  for (const { font, text } of pages.flat()) {
    const count = counts.get(font) ?? { unknown: 0, all: 0 }
    count.unknown += text.match(UNKNOWN)?.length ?? 0
    count.all += text.length
    counts.set(font, count)
  }
  const found = [...counts].filter(([, { unknown, all }]) => unknown > all * MOST)
  const sum = (entries: readonly [string, { all: number }][]): number =>
    entries.reduce((length, [, { all }]) => length + all, 0)
  return {
    fonts: new Set(found.map(([font]) => font)),
    share: found.length === 0 ? 0 : sum(found) / Math.max(1, sum([...counts])),
  }
}
