import type { Page } from '@playwright/test'

/** How many words a passage has. */
const WORDS = 4

/**
 * Passages of an article that a new library opens with, each of which its text holds once: from all over the text, and
 * none touching another.
 * @param run runs a command of Quoth's
 */
export async function uniquePassages(
  run: (...words: string[]) => Promise<{ records: Record<string, unknown>[] }>,
  many: number,
): Promise<string[]> {
  const { records: articles } = await run('list', 'articles')
  const { text, blocks } = await longest(run, articles)
  const passages = blocks
    .flatMap((block) => block.match(new RegExp(`(?:[\\p{L}\\p{N}]+ ){${WORDS - 1}}[\\p{L}\\p{N}]+`, 'gu')) ?? [])
    .filter((passage) => text.split(passage).length === 2)
  if (passages.length < many) throw new Error(`The article has only ${passages.length} passages to annotate`)
  return Array.from({ length: many }, (_, i) => passages[Math.floor((i * passages.length) / many)] ?? '')
}
