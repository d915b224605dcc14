import type { Heading } from './headings'

/** A headline of fewer words may be a subject, which the headings of its sections name again. */
const LEAST_WORDS = 5

/**
 * The line right above the text that says a headline and goes on after a sign; undefined where none does. The headline is
 * there in full, where there is room for it: a page's head, and what is made from it, has little.
 */
export function continuedTitle(title: string, lines: readonly Heading[]): string | undefined {
  if (title.split(' ').length < LEAST_WORDS) return undefined
  return lines.find(({ text }) => text.startsWith(title) && /^\s?[:–—|-]\s/u.test(text.slice(title.length)))?.text
}
