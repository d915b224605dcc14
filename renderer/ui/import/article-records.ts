import type { Incoming, IncomingSource } from '../../exchanging/incoming'
import { fieldsOf, listOf, wordsOf } from '../../exchanging/json-values'
import { isLibrary } from '../../exchanging/quoth/read-library'
import { isRecords, parseRecord } from '../../exchanging/quoth-json'
import { readFile } from '../../importing/read-file'

/**
 * Articles as scrapers write them down that have annotations with them, as Quoth's own records: one object, an array, or
 * an object with `articles`. Null where parsed JSON holds no such thing; its articles alone are for the importer.
 */
export async function articleRecordsIn(data: unknown): Promise<Incoming | null> {
  if (isLibrary(data)) return null
  const { articles } = fieldsOf(data)
  const items = listOf(articles ?? data).map(fieldsOf)
  if (!items.some(isAnnotatedArticle)) return null
  const sources: IncomingSource[] = []
  const leftOut: string[] = []
  for (const [index, item] of items.entries()) {
    const source = await sourceOf(item, leftOut)
    if (source === null) leftOut.push(`Article ${index + 1} holds no text, and was left out with its annotations.`)
    else sources.push(source)
  }
  return { sources, codes: [], leftOut }
}

function isAnnotatedArticle(item: Record<string, unknown>): boolean {
  const body = item.text ?? item.articleBody ?? item.body ?? item.content
  return wordsOf(body) !== undefined && Array.isArray(item.annotations) && isRecords({ annotations: item.annotations })
}

/** An article of the file with its annotations; what is wrong with any is added to `leftOut`. */
async function sourceOf(item: Record<string, unknown>, leftOut: string[]): Promise<IncomingSource | null> {
  const { annotations, ...written } = item
  const read = await readFile('article.json', new TextEncoder().encode(JSON.stringify(written)))
  const article = read.ok && read.value.kind === 'articles' ? read.value.articles[0] : undefined
  if (article === undefined) return null
  const id = wordsOf(item.id)
  return {
    ...(id !== undefined && { id }),
    title: article.title,
    ...(article.url !== undefined && { url: article.url }),
    article,
    annotations: listOf(annotations).flatMap((record, index) => {
      const one = parseRecord(record, index + 1)
      if (!one.ok) leftOut.push(`“${article.title}”: ${one.failure}`)
      return one.ok ? [one.value] : []
    }),
  }
}
