import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inWindow } from './in-window'
import { type Trace, traced, type Work, workBetween } from './main-thread-work'
import { type Size, sizeOf } from './page-size'
import { addAndMark, clickAndMark, highlightsWith } from './page-steps'
import type { SampleArticle } from './sample-article'

/** What it takes the engine to paint the whole text without any highlight. `app` is the app that shows the plain page. */
export function showPlain(app: string, article: SampleArticle, scratch: string): Promise<{ text: Work; size: Size }> {
  return inPage(app, article, scratch, async (page, trace) => {
    const marks = await trace(() => showText(page))
    return { text: workBetween(marks, 'text:begin', 'text:painted'), size: await sizeOf(page) }
  })
}

/** What it takes Recogito to show the text, to load the annotations, and to add some more. */
export type Peer = { text: Work; load: Work; additions: Work[]; size: Size }

/** Does with Recogito what is done with Quoth. `app` is the app that shows Recogito's page. */
export function showRecogito(
  app: string,
  article: SampleArticle,
  scratch: string,
  warmUps: number,
  times: number,
): Promise<Peer> {
  return inPage(app, article, scratch, async (page, trace) => {
    const button = (name: string) => page.getByRole('button', { name })
    const loading = await trace(async () => {
      await showText(page)
      await button('Attach').click()
      await clickAndMark(button('Load annotations'), 'load', await highlightsWith(page, 'main'))
    })
    const size = await sizeOf(page)
    const adding = await trace(async () => {
      for (let i = 0; i < warmUps + times; i++)
        await addAndMark(page.getByRole('main'), `add-${i}`, i / (warmUps + times))
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
      async (article) => {
        window.article = article
        await document.fonts.ready
      },
      { paragraphs, annotations },
    )
    return use(page, (steps) => traced(electron, join(scratch, 'trace.json'), steps))
  })
}

async function showText(page: Page): Promise<void> {
  const shown = await page.evaluateHandle(() => () => document.querySelector('main') !== null)
  await clickAndMark(page.getByRole('button', { name: 'Show text' }), 'text', shown)
}
