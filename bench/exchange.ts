import { anchorAt } from '../renderer/domain/anchor'
import type { Annotation } from '../renderer/domain/annotation'
import type { Block } from '../renderer/domain/article'
import { registryOf } from '../renderer/domain/registry'
import { sampleArticle, sampleCode, sampleSpeaker } from '../renderer/domain/samples/samples'
import type { Bundle } from '../renderer/exchanging/bundle'
import { EXPORT_FORMATS } from '../renderer/exchanging/formats'
import { importAnnotations } from '../renderer/exchanging/import-annotations'
import { importBundle } from '../renderer/exchanging/import-bundle'
import { readExchange } from '../renderer/exchanging/read-exchange'
import { atMost, type Budget } from './budgets'
import { generatedAnnotations, generatedText } from './generated-article'
import { type Findings, runBench } from './run-bench'
import { median, rounded } from './statistics'
import { table } from './table'

// How long 10,000 annotations of 100,000 words take to be written in each format, and to be brought in from those that
// Quoth reads: beside it the least that any program could take, which is to turn the same records into JSON, and JSON into
// records, and nothing else. In Node: the code is the window's, and asks for nothing of a window.

const WORDS = 100_000
const ANNOTATIONS = 10_000
const ROUNDS = 5
const NOW = Date.UTC(2026, 0, 1)

/** What people may have to wait, in milliseconds. */
const MOST = 2000

await runBench('exchange', async () => measureExchange())

function measureExchange(): Findings {
  const bundle = generatedBundle()
  const rows: (string | number)[][] = []
  const figures: Record<string, number> = {}
  const budgets: Budget[] = []
  const records = bundle.articles.flatMap(({ annotations }) => annotations)
  const json = JSON.stringify(records, null, 2)
  const floor = { write: timed(() => JSON.stringify(records, null, 2)), read: timed(() => JSON.parse(json)) }
  rows.push(['the records as JSON', floor.write, floor.read, megabytes(json)])
  for (const format of EXPORT_FORMATS) {
    const options = { now: NOW, reviewUrlOf: () => 'https://example.org/review' }
    const written = format.write(bundle, options)
    const write = timed(() => format.write(bundle, options))
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
    const read = readExchange(bytes)?.ok ? timed(() => bringIn(bytes, bundle)) : null
    rows.push([format.id, write, read ?? '–', megabytes(bytes)])
    figures[`${format.id} written, ms`] = write
    budgets.push(atMost(`${format.id} written, ms`, write, MOST))
    if (read === null) continue
    figures[`${format.id} brought in, ms`] = read
    budgets.push(atMost(`${format.id} brought in, ms`, read, MOST))
  }
  figures['records to JSON, ms'] = floor.write
  figures['JSON to records, ms'] = floor.read
  const head = [`${ANNOTATIONS} annotations`, 'written, ms', 'brought in, ms', 'MB']
  return { text: table(head, rows), figures, budgets }
}

/** Reads a file, and finds all of its annotations again in an article that has none yet. */
function bringIn(bytes: Uint8Array, { articles, registry }: Bundle): void {
  const read = readExchange(bytes)
  if (!read?.ok) throw new Error(read === null ? 'It is not known' : read.failure)
  const target = { articles: articles.map((one) => ({ ...one, annotations: [] })), registry, trash: [] }
  const makeId = () => crypto.randomUUID()
  const { annotations } =
    read.value.kind === 'library'
      ? importBundle(read.value.bundle, target, NOW, makeId)
      : importAnnotations(read.value.incoming, target, NOW, makeId)
  const lost = annotations.filter(({ outcome }) => outcome === 'lost' || outcome === 'no-article').length
  if (annotations.length === 0 || lost > 0) throw new Error(`${lost} of ${annotations.length} annotations were lost`)
}

function timed(work: () => unknown): number {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return rounded(median(times), 0)
}

function megabytes(contents: string | Uint8Array): string {
  return (contents.length / 1_000_000).toFixed(1)
}

function generatedBundle(): Bundle {
  // An emoji early on: offsets in code points differ from UTF-16 for all that follows.
  const text = `😀 ${generatedText('Exchanged', WORDS).trim().replace(/\n+/g, '\n')}`
  const names = [...new Set(generatedAnnotations(text, 200).flatMap(({ speaker }) => speaker?.name ?? []))]
  const speakers = names.map((name, i) => sampleSpeaker({ id: uuid(`1${i}`), name }))
  const codes = ['safety', 'cost', 'works'].map((name, i) => sampleCode({ id: uuid(`2${i}`), name }))
  const article = sampleArticle({
    id: uuid('3'),
    title: 'Exchanged',
    url: 'https://example.org/exchanged',
    length: text.length,
  })
  const annotations = generatedAnnotations(text, ANNOTATIONS).map(({ kind, start, end, speaker }, i): Annotation => {
    const said = speakers.find(({ name }) => name === speaker?.name)
    return {
      id: uuid(`4${i}`),
      article: article.id,
      revision: 1,
      kind,
      anchor: anchorAt(text, start, end),
      ...(said === undefined ? {} : { speaker: said.id, speech: 'direct' }),
      ...(kind === 'claim' ? { verdict: 'refuted' } : {}),
      note: i % 3 === 0 ? `Note ${i}\n\n- *why*` : '',
      tags: codes.slice(0, i % 3).map(({ id }) => id),
      created: NOW + i,
      updated: NOW + i,
      deleted: 0,
    }
  })
  return {
    articles: [
      {
        article,
        content: { article: article.id, revision: 1, text, blocks: blocksOf(text), takenOut: [] },
        annotations,
      },
    ],
    registry: registryOf({ speakers, codes, scales: [], links: [] }),
  }
}

function blocksOf(text: string): Block[] {
  let start = 0
  return text.split('\n').map((line) => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length, marks: [] }
    start += line.length + 1
    return block
  })
}

function uuid(name: string): string {
  return `00000000-0000-4000-8000-${name.padStart(12, '0')}`
}
