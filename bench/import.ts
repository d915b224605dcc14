import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../launch/folders.mjs'
import { atLeast, atMost } from './budgets'
import { runQuoth } from './electron-program'
import { dropFolder } from './import-quoth'
import { installPeers } from './peers/install-peers'
import { readInNode } from './peers/readability-in-node'
import { type Findings, runBench } from './run-bench'
import { writeSavedPages } from './saved-pages'
import { inScratch } from './scratch'
import { rounded } from './statistics'
import { table } from './table'

// A thousand saved pages in one drop: how fast they become articles on the disk, whether the reading window ever stalls
// meanwhile, and what the window that reads them holds. Readability on a DOM made in Node reads the same pages beside it,
// without keeping anything.

const PAGES = 1000

/** Peers read fewer: they take the same time for each. */
const PEER_PAGES = 200

/** Files of every format, hostile ones among them, where the development corpora lie beside the clone. */
const CORPUS = join(root, '../shared/corpora/files')

await runBench('import', () => inScratch(measureImport))

async function measureImport(scratch: string): Promise<Findings> {
  await installPeers()
  const files = writeSavedPages(join(scratch, 'pages'), PAGES)
  const quoth = await dropFolder(join(scratch, 'pages'), join(scratch, 'library'), PAGES)
  const some = files.slice(0, PEER_PAGES)
  const [jsdom, linkedom] = [readInNode('jsdom', some), readInNode('linkedom', some)]
  const rate = (files: number, seconds: number) => rounded(files / seconds)
  const corpus = existsSync(CORPUS) ? await importCorpus(join(scratch, 'corpus-library')) : null
  const rows = [
    [`Quoth, ${PAGES} pages dropped, kept on the disk`, rate(PAGES, quoth.seconds), quoth.articles],
    [`Readability on jsdom, ${PEER_PAGES} pages`, rate(PEER_PAGES, jsdom.seconds), jsdom.articles],
    [`Readability on linkedom, ${PEER_PAGES} pages`, rate(PEER_PAGES, linkedom.seconds), linkedom.articles],
    ...(corpus === null ? [] : [[`Quoth, ${corpus.files} files of every kind`, corpus.rate, corpus.articles] as const]),
  ]
  const text = [
    table(['', 'files a second', 'articles'], rows),
    `Reading window: ${quoth.stalls} tasks over 50 ms, the longest ${quoth.longest.toFixed(0)} ms (0: none). Import window: ${quoth.memory.toFixed(0)} MB at most.`,
    ...(corpus === null ? ['The corpus of files is not beside the clone: left out.'] : []),
  ]
  return {
    text: text.join('\n\n'),
    figures: {
      quoth_files_per_second: rate(PAGES, quoth.seconds),
      jsdom_files_per_second: rate(PEER_PAGES, jsdom.seconds),
      linkedom_files_per_second: rate(PEER_PAGES, linkedom.seconds),
      stalls: quoth.stalls,
      longest_task_ms: rounded(quoth.longest),
      import_window_mb: rounded(quoth.memory),
      ...(corpus !== null && { corpus_files_per_second: corpus.rate }),
    },
    budgets: [
      atLeast('pages that became articles', quoth.articles, PAGES),
      atMost('tasks over 50 ms in the reading window', quoth.stalls, 0),
      atMost('import window, MB', rounded(quoth.memory), 512),
    ],
  }
}

async function importCorpus(library: string): Promise<{ files: number; rate: number; articles: number }> {
  const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
  const start = performance.now()
  const { records } = await runQuoth(library, ['import', CORPUS])
  const seconds = (performance.now() - start) / 1000
  return { files, rate: rounded(files / seconds), articles: records.filter(({ ok }) => ok === true).length }
}
