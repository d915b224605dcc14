import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A page of a corpus, by its name there, decoded. */
export type CorpusPage = { key: string; html: string }

/** What a page has to give and must not give, and its language as the corpus has it, lower case; `key` names the page. */
export type Segments = { key: string; wanted: readonly string[]; unwanted: readonly string[]; language: string }

/**
 * What a page says of itself as the corpus has it, where it has it; `sites` are names of its site, for titles that end with
 * them. The one corpus was read by people; the other is what an earlier Readability.js gave, checked by its authors.
 */
export type Metadata = {
  key: string
  title: string | undefined
  byline: string | undefined
  published: string | undefined
  sites: readonly string[]
}

/** The pages whose whole bodies are known. One at a time: all of them together are large. */
export function truePages(folder: string): Generator<CorpusPage> {
  return pagesIn(join(folder, 'zyte', 'html'), '.html.gz')
}

/** The pages of which some sentences are known. */
export function segmentPages(folder: string): Generator<CorpusPage> {
  return pagesIn(join(folder, 'trafilatura', 'pages'), '.gz')
}

/** The pages of Readability.js's own tests. */
export function* readabilityPages(folder: string): Generator<CorpusPage> {
  for (const key of readabilityKeys(folder))
    yield { key, html: decoded(readFileSync(join(folder, 'readability', key, 'source.html'))) }
}

/** The true bodies, by the page's name. */
export function readTrueBodies(folder: string): Map<string, string> {
  const bodies = new Map<string, string>()
  for (const [key, page] of Object.entries(readObject(join(folder, 'zyte', 'ground-truth.json'))))
    bodies.set(key, String(objectOf(page).articleBody ?? ''))
  return bodies
}

/** The sentences that are known of the other corpus. */
export function readSegments(folder: string): Segments[] {
  return Object.values(readObject(join(folder, 'trafilatura', 'evaldata.json'))).map((page) => {
    const { file, with: wanted, without: unwanted, lang } = objectOf(page)
    return {
      key: String(file),
      wanted: texts(wanted),
      unwanted: texts(unwanted),
      language: String(lang ?? '').toLowerCase(),
    }
  })
}

/** What is known of the pages of which some sentences are known. */
export function readMetadata(folder: string): Metadata[] {
  return Object.entries(readObject(join(folder, 'trafilatura', 'evaldata.json'))).map(([url, page]) => {
    const { file, title, author, date, sitename } = objectOf(page)
    const sites = [text(sitename), ...hostNames(url)].filter((name) => name !== undefined)
    return { key: String(file), title: text(title), byline: text(author), published: text(date), sites }
  })
}

/** What Readability.js's own tests expect of their pages. */
export function readReadabilityMetadata(folder: string): Metadata[] {
  return readabilityKeys(folder).map((key) => {
    const page = objectOf(readObject(join(folder, 'readability', key, 'expected-metadata.json')))
    const sites = [text(page.siteName)].filter((name) => name !== undefined)
    return { key, title: text(page.title), byline: text(page.byline), published: text(page.publishedTime), sites }
  })
}

function readabilityKeys(folder: string): string[] {
  return readdirSync(join(folder, 'readability')).filter((key) =>
    existsSync(join(folder, 'readability', key, 'expected-metadata.json')),
  )
}

/** A host, and the name in it: `www.example.org` and `example`. */
function hostNames(url: string): string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  return [host, host.split('.').at(-2) ?? ''].filter((name) => name !== '')
}

function* pagesIn(folder: string, ending: string): Generator<CorpusPage> {
  for (const file of readdirSync(folder)) {
    const html = decoded(gunzipSync(readFileSync(join(folder, file))))
    yield { key: file.slice(0, -ending.length), html }
  }
}

/** Valid UTF-8 is UTF-8, whatever a page declares; else what it declares; else windows-1252. The same for both systems. */
function decoded(bytes: Uint8Array): string {
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]
  for (const label of ['utf-8', declared ?? 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding, or there is none of this name: the next.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function readObject(path: string): object {
  return objectOf(JSON.parse(readFileSync(path, 'utf8')))
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('The corpus holds something else than an object')
  return { ...value }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
