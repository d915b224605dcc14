import { writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Reader } from './reader'

/** Where the article was published that these notes are on. */
export const URL = 'https://example.org/pier'
/** Its text. */
export const TEXT = `The pier is safe, the port said on Wednesday.

“Nobody answered,” said Mara Ekholm, who runs the ferry.

Its operator does not agree with the port.`

/** A file with the article at that address as it is now. */
export async function pier(path: string, text = TEXT): Promise<string> {
  await writeFile(path, JSON.stringify({ title: 'The pier', url: URL, text }))
  return path
}

/** An annotation as Hypothesis gives it, of words on a page. */
export function hypothesis(id: string, exact: string, uri = URL, title = 'The pier') {
  const target = [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }]
  return { id, uri, document: { title: [title] }, text: `Note on ${id}`, tags: ['harbour'], target }
}

/** A file of these contents: as they are, or as JSON. */
export async function file(path: string, contents: unknown): Promise<string> {
  await writeFile(path, typeof contents === 'string' ? contents : JSON.stringify(contents))
  return path
}

/** What the window says became of a file. */
export function report(reader: Reader, name: string) {
  return reader.page.getByRole('region', { name: `Annotations from ${name}` })
}

/** Marks two passages of the article, one of them as what the port said. */
export async function marked(reader: Reader): Promise<void> {
  await reader.selectWithMouse('The pier is safe')
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('The port')
  await reader.press('Enter', 'Escape')
  await reader.selectWithMouse('does not agree')
  await reader.press('h', 'Escape')
}
