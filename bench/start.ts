import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../launch/folders.mjs'
import { atMost } from './budgets'
import { type ColdStart, coldStart } from './cold-start'
import { appArguments, quoth } from './electron-program'
import { inWindow } from './in-window'
import { writePageApp } from './page-app'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'
import { median, rounded, spread } from './statistics'
import { table } from './table'

// A start with the seed article open last, until its text is painted, beside an empty window of the same runtime. The
// programs are started anew each time, and their files are in the system's cache: the first start of each is not counted.

const TIMES = 11
const SEED = '000_cd4c1833c58ac104.txt'

/** A page with one word: without any, there would be nothing to paint. */
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>Empty</title><main>Word</main>\n'

await runBench('start', () => inScratch(measureStarts))

async function measureStarts(scratch: string): Promise<Findings> {
  const library = join(scratch, 'library')
  await openSeedLast(library)
  const empty = join(scratch, 'empty')
  writePageApp(empty, join(scratch, 'empty.html'))
  writeFileSync(join(scratch, 'empty.html'), EMPTY_PAGE)
  const startEmpty = () => coldStart(appArguments(empty, []), 'main')
  const startQuoth = () => coldStart(appArguments(root, [`--library=${library}`]), '[aria-label="Article text"]')
  await startEmpty()
  await startQuoth()
  const starts: { empty: ColdStart[]; quoth: ColdStart[] } = { empty: [], quoth: [] }
  for (let i = 0; i < TIMES; i++) {
    starts.empty.push(await startEmpty())
    starts.quoth.push(await startQuoth())
  }
  return report(starts)
}

/** Makes a library in which the seed article is the one that was read last. */
async function openSeedLast(library: string): Promise<void> {
  const articles = await quoth(library, 'list', 'articles')
  const title = articles.find(({ fileName }) => fileName === SEED)?.title
  if (typeof title !== 'string') throw new Error(`The library came up without ${SEED}: is it in seeds/?`)
  await inWindow(root, [`--library=${library}`], async (page) => {
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title }).click()
    await page.getByRole('main', { name: title }).waitFor()
    // Which article was read last is kept in the background.
    await page.waitForTimeout(1_000)
  })
}

function report({ empty, quoth }: { empty: readonly ColdStart[]; quoth: readonly ColdStart[] }): Findings {
  const steps = { page: 'page begun', firstPaint: 'first paint', text: 'text painted' } as const
  const rows = (['page', 'firstPaint', 'text'] as const).map((step) => {
    const [ours, bare] = [quoth.map((start) => start[step]), empty.map((start) => start[step])]
    const ratio = median(ours) / median(bare)
    return [steps[step], median(ours).toFixed(0), spread(ours), median(bare).toFixed(0), spread(bare), ratio.toFixed(2)]
  })
  const ours = median(quoth.map(({ text }) => text))
  const bare = median(empty.map(({ text }) => text))
  const ratio = rounded(ours / bare, 3)
  const head = ['ms from the spawn', 'Quoth', 'from … to', 'empty window', 'from … to', 'ratio']
  return {
    text: `Cold start to the seed article painted, median of ${quoth.length} starts each\n\n${table(head, rows)}`,
    figures: {
      quoth_page_begun_ms: rounded(median(quoth.map(({ page }) => page))),
      quoth_first_paint_ms: rounded(median(quoth.map(({ firstPaint }) => firstPaint))),
      quoth_text_painted_ms: rounded(ours),
      empty_window_painted_ms: rounded(bare),
      start_ratio: ratio,
    },
    budgets: [atMost('start ÷ empty window', ratio, 1.35)],
  }
}
