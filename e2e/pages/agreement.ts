import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Locator } from '@playwright/test'
import type { Library } from '../quoth'
import type { Reader } from './reader'

/** 145 characters, with the two line feeds between the paragraphs. */
const TEXT = `The pier is safe, the port said on Wednesday.

“Nobody answered,” said Mara Ekholm, who runs the ferry.

Its operator does not agree with the port.`

/** What somebody said of a passage, as files of annotated articles have it. */
export type Said = { kind: string; exact: string; speaker?: string; verdict?: string }

/** What the reader marked. */
export const MINE: readonly Said[] = [
  { kind: 'claim', exact: 'The pier is safe', speaker: 'The port', verdict: 'supported' },
  { kind: 'quote', exact: 'Nobody answered', speaker: 'Mara Ekholm' },
  { kind: 'claim', exact: 'the ferry', verdict: 'refuted' },
  { kind: 'highlight', exact: 'does not agree' },
]

/** What a colleague marked in the same text. */
export const THEIRS: readonly Said[] = [
  { kind: 'claim', exact: 'The pier is safe', speaker: 'the PORT', verdict: 'refuted' },
  { kind: 'claim', exact: 'Nobody answered', speaker: 'Mara Ekholm' },
  { kind: 'claim', exact: 'runs the ferry', verdict: 'refuted' },
  { kind: 'quote', exact: 'with the port' },
]

/** A file with an article and what somebody said of its passages. */
export async function annotated(path: string, said: readonly Said[], text = TEXT, title = 'The pier'): Promise<string> {
  const canonical = text.replaceAll('\n\n', '\n')
  const annotations = said.map(({ speaker, exact, ...rest }) => {
    const start = canonical.indexOf(exact)
    return { ...rest, exact, start, end: start + exact.length, ...(speaker && { speaker: { name: speaker } }) }
  })
  await writeFile(path, JSON.stringify({ title, text, annotations }))
  return path
}

/** The file that somebody with these files in their library sends: all of theirs, as Quoth’s own JSON. */
export async function sentFrom(theirs: Library, path: string, ...files: string[]): Promise<string> {
  expect((await theirs.run('import', ...files)).code).toBe(0)
  const listed = (await theirs.run('list', 'articles')).lines
  // Without those that every library starts with.
  const titles = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')).title))
  const own = listed.flatMap(({ id, title }) => (titles.includes(title) ? [`--article=${id}`] : []))
  expect((await theirs.run('export', '--format=json', `--out=${path}`, ...own)).code).toBe(0)
  return path
}

/** Has the open dialog give this file. */
export async function willChoose(reader: Reader, path: string): Promise<void> {
  await reader.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, path)
}

/** The page on which two are compared. */
export function agreementPage(reader: Reader): Locator {
  return reader.page.getByRole('main', { name: 'Agreement' })
}

/** Compares with this file, from the page. */
export async function compare(reader: Reader, path: string): Promise<Locator> {
  await willChoose(reader, path)
  await reader.goTo('Agreement')
  await agreementPage(reader).getByRole('button', { name: 'Compare with a colleague’s file…' }).click()
  return agreementPage(reader)
}
