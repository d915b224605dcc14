import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundle } from '../renderer/exchanging/bundle'
import { EXPORT_FORMATS } from '../renderer/exchanging/formats'
import { importAnnotations } from '../renderer/exchanging/import-annotations'
import { importBundle } from '../renderer/exchanging/import-bundle'
import { checkLibrary } from '../renderer/exchanging/quoth/read-library'
import { writeLibrary } from '../renderer/exchanging/quoth/write-library'
import { readExchange } from '../renderer/exchanging/read-exchange'
import { atMost, type Budget } from './budgets'
import { exportFromWindow, landInWindow } from './exchange-window'
import { generatedBundle, NOW } from './generated-bundle'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'
import { median, rounded } from './statistics'
import { table } from './table'

// How long 10,000 annotations of 100,000 words take to be written in each format, and to be brought in from those that
// Quoth reads: beside it the least that any program could take, which is to turn the same records into JSON, and JSON into
// records, and nothing else. In Node: the code is the window's, and asks for nothing of a window. Then the same in the window,
// documents too, from the click on “Save…” until it says that the file is there, and whether it could paint meanwhile.

const WORDS = 100_000
const ANNOTATIONS = 10_000
const ROUNDS = 5

/** What people may have to wait, in milliseconds. */
const MOST = 2000

/** What may keep the window from painting, in milliseconds. Chromium keeps no record of tasks that are shorter. */
const LONGEST = 50

await runBench('exchange', () =>
  inScratch(async (folder) => {
    const bundle = generatedBundle(WORDS, ANNOTATIONS)
    const [code, window] = [measureCode(bundle), await measureWindow(bundle, folder)]
    return {
      text: `${code.text}\n\n${window.text}`,
      figures: { ...code.figures, ...window.figures },
      budgets: [...code.budgets, ...window.budgets],
    }
  }),
)

async function measureWindow(bundle: Bundle, folder: string): Promise<Findings> {
  const file = join(folder, 'library.json')
  writeFileSync(file, writeLibrary(bundle, NOW))
  const library = join(folder, 'library')
  const taken = new Map([['brought in', await landInWindow(library, file)]])
  const title = bundle.articles[0]?.article.title ?? ''
  for (const [format, one] of await exportFromWindow(library, title, folder)) taken.set(`${format} exported`, one)
  const rows: (string | number)[][] = []
  const figures: Record<string, number> = {}
  const budgets: Budget[] = []
  for (const [what, { seconds, longest }] of taken) {
    const [took, task] = [`${what} in the window, ms`, `longest task: ${what}, ms`]
    figures[took] = rounded(seconds * 1000, 0)
    figures[task] = rounded(longest, 0)
    rows.push([what, figures[took], longest < LONGEST ? `< ${LONGEST}` : figures[task]])
    if (what !== 'brought in') budgets.push(atMost(took, figures[took], MOST))
    budgets.push(atMost(task, figures[task], LONGEST))
  }
  return { text: table(['in the window', 'ms', 'longest task, ms'], rows), figures, budgets }
}

function measureCode(bundle: Bundle): Findings {
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
    const read = readExchange(written)?.ok ? timed(() => bringIn(written, bundle)) : null
    rows.push([format.id, write, read ?? '–', megabytes(written)])
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
function bringIn(contents: Uint8Array | string, { articles, registry }: Bundle): void {
  const read = readExchange(contents)
  if (!read?.ok) throw new Error(read === null ? 'It is not known' : read.failure)
  const target = { articles: articles.map((one) => ({ ...one, annotations: [] })), registry, trash: [] }
  const makeId = () => crypto.randomUUID()
  const { annotations } =
    read.value.kind === 'library'
      ? importBundle(libraryIn(read.value.data), target, NOW, makeId)
      : importAnnotations(read.value.incoming, target, NOW, makeId)
  const lost = annotations.filter(({ outcome }) => outcome === 'lost' || outcome === 'no-article').length
  if (annotations.length === 0 || lost > 0) throw new Error(`${lost} of ${annotations.length} annotations were lost`)
}

function libraryIn(data: unknown): Bundle {
  const checked = checkLibrary(data)
  if (!checked.ok) throw new Error(checked.failure)
  return checked.value
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
  const bytes = typeof contents === 'string' ? Buffer.byteLength(contents) : contents.length
  return (bytes / 1_000_000).toFixed(1)
}
