import type { Work } from './main-thread-work'
import type { Size } from './page-size'
import { elementsNamed, highlightedRanges } from './page-steps'
import { type Peer, showPeer, showPlain } from './reading-pages'
import { type Addition, addInQuoth, type Opening, openInQuoth } from './reading-quoth'
import { makeSampleArticle } from './sample-article'

/** How much text with how many annotations everybody is given, and how often each is measured with it. */
export type Load = {
  name: string
  words: number
  annotations: number
  openings: number
  recogitoRuns: number
  hypothesisRuns: number
}

/** Everything that was measured with one load, a value a run. */
export type Measurements = {
  load: Load
  quoth: Opening[]
  plain: { text: Work; size: Size }[]
  recogito: Peer[]
  hypothesis: Peer[]
  additions: Addition[]
}

/** The folders of the apps that show the pages Quoth is measured beside. */
export type PageApps = { plain: string; recogito: string; hypothesis: string }

const WARM_UPS = 5
const ADDITIONS = 40

/** Measures Quoth and its peers with one load, in `scratch`; gives the library that holds it too. */
export async function measureLoad(
  load: Load,
  apps: PageApps,
  scratch: string,
): Promise<{ measured: Measurements; library: string; title: string }> {
  const article = await makeSampleArticle(scratch, load.words, load.annotations)
  const measured: Measurements = { load, quoth: [], plain: [], recogito: [], hypothesis: [], additions: [] }
  for (let i = 0; i < load.openings; i++) {
    say(load, `opening, ${i + 1} of ${load.openings}`)
    measured.plain.push(await showPlain(apps.plain, article, scratch))
    measured.quoth.push(await openInQuoth(article, scratch))
  }
  for (let i = 0; i < load.recogitoRuns; i++) {
    say(load, `Recogito, ${i + 1} of ${load.recogitoRuns}`)
    const times = Math.ceil(ADDITIONS / load.recogitoRuns)
    measured.recogito.push(await showPeer(apps.recogito, article, scratch, highlightedRanges, 1, times))
  }
  for (let i = 0; i < load.hypothesisRuns; i++) {
    say(load, `Hypothesis, ${i + 1} of ${load.hypothesisRuns}`)
    measured.hypothesis.push(await showPeer(apps.hypothesis, article, scratch, hypothesisHighlights, 1, ADDITIONS / 2))
  }
  say(load, 'adding')
  // Last, since what is added stays in the library.
  measured.additions = await addInQuoth(article, scratch, WARM_UPS, ADDITIONS)
  return { measured, library: article.library, title: article.title }
}

const hypothesisHighlights = (page: Parameters<typeof elementsNamed>[0]) => elementsNamed(page, 'hypothesis-highlight')

function say({ name }: Load, what: string): void {
  process.stderr.write(`${name}: ${what}\n`)
}
