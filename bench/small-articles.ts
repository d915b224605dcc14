import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quoth } from './electron-program'
import { generatedAnnotations } from './generated-article'
import { writeSavedPages } from './saved-pages'

/** A library of small articles: the titles of all of them, and of those that have annotations. */
export type SmallArticles = { library: string; titles: string[]; annotated: ReadonlySet<string> }

const ANNOTATIONS = 30

/** Imports so many saved web pages into a new library in `folder`, and annotates every `nth` of them. */
export async function makeSmallArticles(folder: string, many: number, nth: number): Promise<SmallArticles> {
  const library = join(folder, 'library')
  writeSavedPages(join(folder, 'pages'), many)
  const imported = await quoth(library, 'import', join(folder, 'pages'))
  const added = imported.filter(({ ok, duplicateOf }) => ok === true && duplicateOf === undefined).length
  if (added !== many) throw new Error(`Of ${many} articles only ${added} are in the library`)
  const annotated = imported.filter((_, i) => i % nth === 0)
  for (const { article } of annotated) {
    const [shown] = await quoth(library, 'show', String(article))
    if (typeof shown?.text !== 'string') throw new Error('show printed no text')
    const json = join(folder, 'annotations.json')
    writeFileSync(json, JSON.stringify(generatedAnnotations(shown.text, ANNOTATIONS)))
    await quoth(library, 'annotate', String(article), `--json=${json}`)
  }
  const titlesOf = (records: readonly Record<string, unknown>[]) => records.map(({ title }) => String(title))
  return { library, titles: titlesOf(imported), annotated: new Set(titlesOf(annotated)) }
}
