import type { Run } from './run'

/** Characters that no text shows: controls, private use, what stands for a character that is not known. */
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu

/** From this share of them on, a font doesn't say what letters it draws, and its other characters are chance. */
const MOST = 0.08

/** The fonts among runs whose characters are not the letters they show: subsets made without a table of them. */
export function illegibleFonts(pages: readonly (readonly Run[])[]): Set<string> {
  const counts = new Map<string, { unknown: number; all: number }>()
  for (const { font, text } of pages.flat()) {
    const count = counts.get(font) ?? { unknown: 0, all: 0 }
    count.unknown += text.match(UNKNOWN)?.length ?? 0
    count.all += text.length
    counts.set(font, count)
  }
  return new Set([...counts].filter(([, { unknown, all }]) => unknown > all * MOST).map(([font]) => font))
}
