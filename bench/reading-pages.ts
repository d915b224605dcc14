import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { inWindow } from './in-window'
import { type Trace, traced, type Work, workBetween } from './main-thread-work'
import { type Size, sizeOf } from './page-size'
import { addAndMark, type Count, clickAndMark, highlightsWith } from './page-steps'
import type { SampleArticle } from './sample-article'

/** The folder of the Hypothesis client, from which its page takes its files. */
const HYPOTHESIS = pathToFileURL(join(root, 'bench', 'peers', 'node_modules', 'hypothesis', '/')).href

/** What it takes the engine to paint the whole text without any highlight. `app` is the app that shows the plain page. */
export function showPlain(app: string, article: SampleArticle, scratch: string): Promise<{ text: Work; size: Size }> {
  return inPage(app, article, scratch, async (page, trace) => {
    const marks = await trace(() => showText(page))
    return { text: workBetween(marks, 'text:begin', 'text:painted'), size: await sizeOf(page) }
  })
}

/** What it takes a peer to show the text, to load the annotations, and to add some more. */
export type Peer = { text: Work; load: Work; additions: Work[]; size: Size }

/** The page of a peer. Its buttons show the text, attach the peer, and load the annotations. */
export type PeerPage = {
  /** The folder of the app that shows it. */
  app: string
  /** How many highlights it shows. */
  count: (page: Page) => Promise<Count>
  /** Resolves once it has offered to do something with what is selected, where it does so. */
  offered: (page: Page) => Promise<void>
}

/** Does with a peer what is done with Quoth, adding `warmUps` annotations and `times` more whose work is given. */
export function showPeer(
  { app, count, offered }: PeerPage,
  article: SampleArticle,
  scratch: string,
  warmUps: number,
  times: number,
): Promise<Peer> {
  return inPage(app, article, scratch, async (page, trace) => {
    const button = (name: string) => page.getByRole('button', { name })
    const highlights = await count(page)
    const loading = await trace(async () => {
      await showText(page)
      await button('Attach').click()
      await page.locator('body[data-attached]').waitFor()
      await clickAndMark(button('Load annotations'), 'load', await highlightsWith(page, highlights, 'main'))
    })
    const size = await sizeOf(page)
    const adding = await trace(async () => {
      for (let i = 0; i < warmUps + times; i++)
        await addAndMark(page.getByRole('main'), highlights, `add-${i}`, i / (warmUps + times), offered)
    })
    return {
      text: workBetween(loading, 'text:begin', 'text:painted'),
      load: workBetween(loading, 'load:begin', 'load:painted'),
      additions: Array.from({ length: times }, (_, i) =>
        workBetween(adding, `add-${i + warmUps}:begin`, `add-${i + warmUps}:painted`),
      ),
      size,
    }
  })
}

function inPage<Result>(
  app: string,
  { paragraphs, annotations }: SampleArticle,
  scratch: string,
  use: (page: Page, trace: (steps: () => Promise<void>) => Promise<Trace>) => Promise<Result>,
): Promise<Result> {
  return inWindow(app, [], async (page, electron) => {
    await page.evaluate(
      async ({ hypothesis, ...article }) => {
        window.article = article
        window.hypothesis = hypothesis
        await document.fonts.ready
      },
      { paragraphs, annotations, hypothesis: HYPOTHESIS },
    )
    return use(page, (steps) => traced(electron, join(scratch, 'trace.json'), steps))
  })
}

async function showText(page: Page): Promise<void> {
  const shown = await page.evaluateHandle(() => () => document.querySelector('main') !== null)
  await clickAndMark(page.getByRole('button', { name: 'Show text' }), 'text', shown)
}
