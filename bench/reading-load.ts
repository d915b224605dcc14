import type { Work } from './main-thread-work'
import type { Size } from './page-size'
import { type Peer, type PeerPage, showPeer, showPlain } from './reading-pages'
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

/** What Quoth is measured beside: the app that shows the bare text, and the peers' pages. */
export type Beside = { plain: string; recogito: PeerPage; hypothesis: PeerPage }

const WARM_UPS = 5
const ADDITIONS = 40

/** How many are added to each peer, over all its runs. */
const PEER_ADDITIONS = 20

/** Measures Quoth and its peers with one load, in `scratch`; gives the library that holds it too. */
export async function measureLoad(
  load: Load,
  { plain, recogito, hypothesis }: Beside,
  scratch: string,
): Promise<{ measured: Measurements; library: string; title: string }> {
  const article = await makeSampleArticle(scratch, load.words, load.annotations)
  const measured: Measurements = { load, quoth: [], plain: [], recogito: [], hypothesis: [], additions: [] }
  for (let i = 0; i < load.openings; i++) {
    say(load, `opening, ${i + 1} of ${load.openings}`)
    measured.plain.push(await showPlain(plain, article, scratch))
    measured.quoth.push(await openInQuoth(article, scratch))
  }
  const run = async (name: string, peer: PeerPage, runs: number) => {
    const results: Peer[] = []
    for (let i = 0; i < runs; i++) {
      say(load, `${name}, ${i + 1} of ${runs}`)
      results.push(await showPeer(peer, article, scratch, 1, PEER_ADDITIONS / runs))
    }
    return results
  }
  measured.recogito = await run('Recogito', recogito, load.recogitoRuns)
  measured.hypothesis = await run('Hypothesis', hypothesis, load.hypothesisRuns)
  say(load, 'adding')
  // Last, since what is added stays in the library.
  measured.additions = await addInQuoth(article, scratch, WARM_UPS, ADDITIONS)
  return { measured, library: article.library, title: article.title }
}

function say({ name }: Load, what: string): void {
  process.stderr.write(`${name}: ${what}\n`)
}
