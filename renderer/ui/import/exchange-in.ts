import type { ParsedArticle } from '../../domain/article'
import { fail, type Result, succeed } from '../../domain/result'
import { readLoneBrat } from '../../exchanging/brat/read-brat'
import type { Incoming, IncomingSource } from '../../exchanging/incoming'
import { parseJson } from '../../exchanging/parse-json'
import { readExchange, readExchangeJson } from '../../exchanging/read-exchange'
import { webAddress } from '../../exchanging/source-address'
import { decode } from '../../importing/decode'
import { articleRecordsIn } from './article-records'
import type { ExchangeFile } from './exchange-file'

/**
 * The annotations in a file, a zip's bytes or a text; the failure says why they can't be read, null that it is no such
 * file.
 */
export async function exchangeIn(
  name: string,
  contents: Uint8Array | string,
): Promise<Result<ExchangeFile, string> | null> {
  // JSON may be tens of megabytes: it is parsed once.
  const json = typeof contents === 'string' ? parseJson(contents) : null
  const withArticles = json?.ok ? await articleRecordsIn(json.value) : null
  if (withArticles !== null) return succeed(annotations('Quoth', withArticles))
  const read = json?.ok ? readExchangeJson(json.value) : readExchange(contents, (bytes) => decode(bytes).text)
  if (read === null) return typeof contents === 'string' && /\.ann$/i.test(name) ? loneBrat(name, contents) : null
  if (!read.ok) return fail(read.failure)
  const { value } = read
  // The library's own format is parsed again, and checked, where it lands.
  if (value.kind === 'library')
    return succeed({ kind: 'exchange', holds: 'library', format: 'Quoth', json: encoded(contents) })
  return succeed(annotations(value.format, value.incoming))
}

function encoded(contents: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : new Uint8Array(contents)
}

function loneBrat(name: string, ann: string): Result<ExchangeFile, string> | null {
  const incoming = readLoneBrat(name, ann)
  const isEmpty = incoming.sources.every((source) => source.annotations.length === 0)
  return isEmpty ? null : succeed(annotations('brat', incoming))
}

function annotations(format: string, incoming: Incoming): ExchangeFile {
  const sources = incoming.sources.map(withSoundArticle)
  const json = new TextEncoder().encode(JSON.stringify({ ...incoming, sources }))
  return { kind: 'exchange', holds: 'annotations', format, json }
}

/** A source whose text, where it brings one, makes an article: with words in it, a title, and an address that leads somewhere. */
function withSoundArticle({ article, ...source }: IncomingSource): IncomingSource {
  if (article === undefined || article.text.trim() === '') return source
  const { url, ...rest } = article
  const address = webAddress(url)
  const titled = article.title.trim() === '' ? { title: UNTITLED, titleGuessed: true } : {}
  const sound: ParsedArticle = { ...rest, ...(address !== undefined && { url: address }), ...titled }
  return { ...source, article: sound }
}

const UNTITLED = 'Untitled'
