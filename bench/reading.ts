import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildPage } from './build-page'
import { writePageApp } from './page-app'
import { elementsNamed, highlightedRanges } from './page-steps'
import { installPeers } from './peers/install-peers'
import { measureFrames } from './reading-frames'
import { type Beside, type Load, measureLoad } from './reading-load'
import { measureMemory } from './reading-memory'
import { report } from './reading-report'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'

// The same text, annotations, font, measure, window and runtime for everybody. What counts is the work of the page's main
// thread from the event to the frame that shows its effect, as Chromium's own trace has it: the disk's and the display's
// waiting is no work, and the wall clock beside it has both. Peers that take long for it are run less often.

const SMALL: Load = {
  name: '100,000 words with 10,000 annotations',
  words: 100_000,
  annotations: 10_000,
  openings: 5,
  recogitoRuns: 2,
  hypothesisRuns: 1,
}

const LARGE: Load = {
  name: '1,000,000 characters with 20,000 annotations',
  words: 140_000,
  annotations: 20_000,
  openings: 3,
  recogitoRuns: 1,
  hypothesisRuns: 1,
}

await runBench('reading', () => inScratch(measureReading))

async function measureReading(scratch: string): Promise<Findings> {
  await installPeers()
  const beside: Beside = {
    plain: await appFor('pages/plain.ts', join(scratch, 'plain')),
    recogito: {
      app: await appFor('peers/recogito-page.ts', join(scratch, 'recogito')),
      count: highlightedRanges,
      offered: async () => {},
    },
    hypothesis: {
      app: await appFor('peers/hypothesis-page.ts', join(scratch, 'hypothesis')),
      count: (page) => elementsNamed(page, 'hypothesis-highlight'),
      offered: (page) => page.locator('hypothesis-adder').getByRole('button', { name: 'Highlight' }).waitFor(),
    },
  }
  const small = await measureLoad(SMALL, beside, folder(scratch, 'small'))
  const large = await measureLoad(LARGE, beside, folder(scratch, 'large'))
  process.stderr.write('Frames\n')
  const frames = await measureFrames(large.library, large.title)
  const memory = await measureMemory(folder(scratch, 'memory'))
  return report(small.measured, large.measured, frames, memory)
}

async function appFor(script: string, folder: string): Promise<string> {
  writePageApp(folder, await buildPage(script, join(folder, 'page')))
  return folder
}

function folder(scratch: string, name: string): string {
  const path = join(scratch, name)
  mkdirSync(path)
  return path
}
