import { withoutAddresses } from '../domain/note-link'
import { nameKey } from '../domain/speaker'
import type { LibraryDatabase } from './database'
import { isLive } from './queries'

/** How much of the text around a hit is shown, in UTF-16 code units on either side. */
const AROUND = 40

/**
 * The articles that hold `query` in their title, text, source or annotations (passage, note, tags, speaker), by id, with
 * a piece of what was found. Letters match whatever their case.
 */
export async function searchLibrary(database: LibraryDatabase, query: string): Promise<Map<string, string>> {
  const wanted = nameKey(query)
  const hits = new Map<string, string>()
  if (wanted === '') return hits
  const hit = (article: string, text: string | undefined) => {
    const at = hits.has(article) || text === undefined ? -1 : text.toLocaleLowerCase().indexOf(wanted)
    if (text !== undefined && at !== -1) hits.set(article, snippet(text, at, wanted.length))
  }
  const { articles, texts, annotations, speakers, codes } = database
  await database.transaction('r', [articles, texts, annotations, speakers, codes], async () => {
    await articles.filter(isLive).each(({ id, title, byline, site, fileName, note }) => {
      for (const text of [title, byline, site, fileName, withoutAddresses(note)]) hit(id, text)
    })
    const names = new Map((await speakers.toArray()).map(({ id, name }) => [id, name]))
    const tagNames = new Map((await codes.toArray()).map(({ id, name }) => [id, name]))
    await annotations.filter(isLive).each(({ article, note, wording, tags, speaker, via = [] }) => {
      const sources = [speaker ?? '', ...via].map((id) => names.get(id))
      for (const text of [...sources, withoutAddresses(note), wording, ...tags.map((id) => tagNames.get(id))])
        hit(article, text)
    })
    await texts.each(({ article, text }) => hit(article, text))
  })
  return hits
}

function snippet(text: string, at: number, length: number): string {
  const start = Math.max(0, at - AROUND)
  const end = Math.min(text.length, at + length + AROUND)
  const piece = text.slice(start, end).replace(/\s+/gu, ' ')
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`
}
