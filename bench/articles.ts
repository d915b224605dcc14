import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { type CorpusPage, readSegments, readTrueBodies, segmentPages, truePages } from './articles-corpus'
import { type Score, scoreBodies, scoreSegments } from './articles-score'
import { atLeast } from './budgets'
import { buildPage } from './build-page'
import { inWindow } from './in-window'
import { writePageApp } from './page-app'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'
import { table } from './table'

// What of a page is its article: Quoth's reader and Readability.js, live, in one Chromium, on the same decoded pages. The
// bodies of the one corpus are whole articles, of the other sentences that have to be there and sentences that must not.

/** The corpora lie beside the clone, since other people's articles are no part of it. */
const corpora = process.env.QUOTH_CORPORA ?? join(root, '..', 'shared', 'corpora')

const MEASURES = ['whole bodies', 'sentences', 'sentences, English']
/** The least F1 for each of them. */
const LEAST = [0.96, 0.9, 0.94]

await runBench('articles', () => inScratch(measureArticles))

async function measureArticles(scratch: string): Promise<Findings> {
  const folder = join(corpora, 'html', 'dev')
  if (!existsSync(folder)) {
    throw new Error(`There are no pages in ${folder}. Set QUOTH_CORPORA to the folder that holds html/dev.`)
  }
  writePageApp(join(scratch, 'app'), await buildPage('pages/articles.ts', join(scratch, 'app', 'page')))
  return inWindow(join(scratch, 'app'), [], async (page) => {
    await page.waitForFunction(() => 'articleTexts' in window)
    const bodies = readTrueBodies(folder)
    const segments = readSegments(folder)
    process.stderr.write('Whole bodies\n')
    const whole = await textsOf(page, truePages(folder))
    process.stderr.write('Sentences\n')
    const marked = await textsOf(page, segmentPages(folder))
    const english = segments.filter(({ language }) => language.startsWith('en'))
    return report(
      [scoreBodies(bodies, whole.quoth), scoreSegments(segments, marked.quoth), scoreSegments(english, marked.quoth)],
      [
        scoreBodies(bodies, whole.readability),
        scoreSegments(segments, marked.readability),
        scoreSegments(english, marked.readability),
      ],
    )
  })
}

type Texts = { quoth: Map<string, string>; readability: Map<string, string> }

async function textsOf(page: Page, pages: Iterable<CorpusPage>): Promise<Texts> {
  const texts: Texts = { quoth: new Map(), readability: new Map() }
  for (const { key, html } of pages) {
    const { quoth, readability } = await page.evaluate((source) => window.articleTexts(source), html)
    texts.quoth.set(key, quoth)
    texts.readability.set(key, readability)
  }
  return texts
}

function report(quoth: readonly Score[], readability: readonly Score[]): Findings {
  const figures: Record<string, number> = {}
  const rows = MEASURES.flatMap((measure, index) =>
    [
      { system: 'Quoth', score: quoth[index] },
      { system: 'Readability.js', score: readability[index] },
    ].flatMap(({ system, score }) => {
      if (!score) return []
      figures[`${measure}, ${system}`] = rounded(score.f1)
      return [
        [
          `${measure}: ${system}`,
          ...[score.f1, score.precision, score.recall].map((value) => value.toFixed(3)),
          score.pages,
        ],
      ]
    }),
  )
  return {
    text: table(['what', 'F1', 'precision', 'recall', 'pages'], rows),
    figures,
    budgets: MEASURES.map((measure, index) =>
      atLeast(`F1, ${measure}`, rounded(quoth[index]?.f1 ?? 0), LEAST[index] ?? 1),
    ),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
