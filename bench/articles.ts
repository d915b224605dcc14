import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import {
  type CorpusPage,
  readabilityPages,
  readMetadata,
  readReadabilityMetadata,
  readSegments,
  readTrueBodies,
  segmentPages,
  truePages,
} from './articles-corpus'
import { METADATA_FIELDS, sameTitleButSite, sameTitleButSlips, scoreMetadata } from './articles-metadata-score'
import { countOpenings, type Openings, openingsOfBodies, openingsOfSegments } from './articles-openings'
import { type Measure, reportArticles, SYSTEMS, type System } from './articles-report'
import { scoreBodies, scoreSegments } from './articles-score'
import { buildPage } from './build-page'
import { inWindow } from './in-window'
import { writePageApp } from './page-app'
import type { FoundArticle } from './pages/articles'
import { type Findings, runBench } from './run-bench'
import { inScratch } from './scratch'

// What of a page is its article, and its title, byline and date: Quoth's reader and Readability.js, live, in one Chromium, on
// the same decoded pages. The bodies of the one corpus are whole articles, of the other sentences that have to be there and
// sentences that must not. The third is Readability.js's own tests: what it has for truth is what Readability.js gave.

/** The corpora lie beside the clone, since other people's articles are no part of it. */
const corpora = process.env.QUOTH_CORPORA ?? join(root, '..', 'shared', 'corpora')

/**
 * The least share of pages whose field has to be right. Titles can't reach much more: on 19 pages in 394 the corpus has a
 * slip, another line of the page, what only search engines are shown, or what the page no longer says.
 */
const LEAST = { title: 0.95, byline: 0.8, published: 0.85 }

await runBench('articles', () => inScratch(measureArticles))

async function measureArticles(scratch: string): Promise<Findings> {
  const folder = join(corpora, 'html', 'dev')
  if (!existsSync(folder)) {
    throw new Error(`There are no pages in ${folder}. Set QUOTH_CORPORA to the folder that holds html/dev.`)
  }
  writePageApp(join(scratch, 'app'), await buildPage('pages/articles.ts', join(scratch, 'app', 'page')))
  return inWindow(join(scratch, 'app'), [], async (page) => {
    await page.waitForFunction(() => 'foundPage' in window)
    const whole = await articlesOf(page, 'Whole bodies', truePages(folder))
    const marked = await articlesOf(page, 'Sentences', segmentPages(folder))
    const own = await articlesOf(page, 'Readability.js’s own pages', readabilityPages(folder))
    const bodies = readTrueBodies(folder)
    const segments = readSegments(folder)
    const english = segments.filter(({ language }) => language.startsWith('en'))
    const [known, ownKnown] = [readMetadata(folder), readReadabilityMetadata(folder)]
    return reportArticles(
      [
        measured('whole bodies', 0.96, whole, (found) => scoreBodies(bodies, textsOf(found))),
        measured('sentences', 0.9, marked, (found) => scoreSegments(segments, textsOf(found))),
        measured('sentences, English', 0.94, marked, (found) => scoreSegments(english, textsOf(found))),
      ],
      [
        measured('title but for the site’s name', undefined, marked, (found) =>
          scoreMetadata('title', known, found, sameTitleButSite),
        ),
        measured('title but for slips of the pen', undefined, marked, (found) =>
          scoreMetadata('title', known, found, sameTitleButSlips),
        ),
        ...METADATA_FIELDS.flatMap((field) => [
          measured(field, LEAST[field], marked, (found) => scoreMetadata(field, known, found)),
          measured(`${field}, Readability.js’s own pages`, undefined, own, (found) =>
            scoreMetadata(field, ownKnown, found),
          ),
        ]),
      ],
      [
        lost('whole bodies', 0, openingsOfBodies(bodies), whole, whole.paragraphs),
        // People took labels, addresses and rows of tables for sentences in some places and not in others.
        lost('sentences', 0, openingsOfSegments(segments), marked, marked.sentences),
      ],
    )
  })
}

/** What each system found, by the page's name, and the paragraphs that the page shows: all, and those that read as sentences. */
type Articles = Record<System, Map<string, FoundArticle>> & {
  paragraphs: Map<string, readonly string[]>
  sentences: Map<string, readonly string[]>
}

function measured<Value>(
  name: string,
  least: number | undefined,
  articles: Articles,
  score: (found: ReadonlyMap<string, FoundArticle>) => Value,
): Measure<Value> {
  return { name, limit: least, values: ofEach(articles, score) }
}

/** The openings that each system lost, and how many at most Quoth may. */
function lost(
  name: string,
  most: number,
  openings: ReadonlyMap<string, readonly string[]>,
  articles: Articles,
  paragraphs: ReadonlyMap<string, readonly string[]>,
): Measure<Openings> {
  const count = (found: ReadonlyMap<string, FoundArticle>) => countOpenings(openings, paragraphs, textsOf(found))
  return { name, limit: most, values: ofEach(articles, count) }
}

function ofEach<Value>(
  articles: Articles,
  value: (found: ReadonlyMap<string, FoundArticle>) => Value,
): Record<System, Value> {
  return { Quoth: value(articles.Quoth), 'Readability.js': value(articles['Readability.js']) }
}

function textsOf(found: ReadonlyMap<string, FoundArticle>): Map<string, string> {
  return new Map([...found].map(([key, { text }]) => [key, text]))
}

async function articlesOf(page: Page, name: string, pages: Iterable<CorpusPage>): Promise<Articles> {
  process.stderr.write(`${name}\n`)
  const articles: Articles = {
    Quoth: new Map(),
    'Readability.js': new Map(),
    paragraphs: new Map(),
    sentences: new Map(),
  }
  for (const { key, html } of pages) {
    const found = await page.evaluate((source) => window.foundPage(source), html)
    for (const system of SYSTEMS) articles[system].set(key, found.articles[system])
    articles.paragraphs.set(key, found.paragraphs)
    articles.sentences.set(key, found.sentences)
  }
  return articles
}
