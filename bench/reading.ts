import { join } from 'node:path'
import { buildPage } from './build-page'
import { writePageApp } from './page-app'
import { installPeers } from './peers/install-peers'
import { showPlain, showRecogito } from './reading-pages'
import { addInQuoth, openInQuoth } from './reading-quoth'
import { type Measurements, report } from './reading-report'
import { type Findings, runBench } from './run-bench'
import { makeSampleArticle } from './sample-article'
import { inScratch } from './scratch'

// 100,000 words with 10,000 annotations: the same text, annotations, font, measure, window and runtime for everybody. What
// counts is the work of the page's main thread from the event to the frame that shows its effect, as Chromium's own trace
// has it: the disk's and the display's waiting is no work, and the wall clock beside it has both.

const WORDS = 100_000
const ANNOTATIONS = 10_000
const OPENINGS = 7
const PEER_RUNS = 3
const WARM_UPS = 5
const ADDITIONS = 40

await runBench('reading', () => inScratch(measureReading))

async function measureReading(scratch: string): Promise<Findings> {
  await installPeers()
  const plain = await appFor('pages/plain.ts', join(scratch, 'plain'))
  const recogito = await appFor('peers/recogito-page.ts', join(scratch, 'recogito'))
  const article = await makeSampleArticle(scratch, WORDS, ANNOTATIONS)
  const measured: Measurements = { quoth: [], plain: [], recogito: [], additions: [] }
  for (let i = 0; i < OPENINGS; i++) {
    process.stderr.write(`Opening, ${i + 1} of ${OPENINGS}\n`)
    measured.plain.push(await showPlain(plain, article, scratch))
    measured.quoth.push(await openInQuoth(article, scratch))
  }
  for (let i = 0; i < PEER_RUNS; i++) {
    process.stderr.write(`Recogito, ${i + 1} of ${PEER_RUNS}\n`)
    measured.recogito.push(await showRecogito(recogito, article, scratch, 1, Math.ceil(ADDITIONS / PEER_RUNS)))
  }
  process.stderr.write('Adding\n')
  // Last, since what is added stays in the library.
  measured.additions = await addInQuoth(article, scratch, WARM_UPS, ADDITIONS)
  return report(measured)
}

async function appFor(script: string, folder: string): Promise<string> {
  writePageApp(folder, await buildPage(script, join(folder, 'page')))
  return folder
}
