import { readLibrary } from '../../exchanging/quoth/read-library'
import { LibraryDatabase } from '../../storage/database'
import { inParts } from '../../storage/in-parts'
import { readWholeLibrary } from '../../storage/whole-library'
import { targetOf } from '../taking-in/library-rows'
import { compareLibraries } from './compare-libraries'
import type { ComparingAnswer, ComparingRequest } from './messages'

// Libraries are compared here: of thousands of annotations, that would keep the window from painting.

self.onmessage = ({ data }: MessageEvent<ComparingRequest>) => void compare(data)

async function compare({ json }: ComparingRequest): Promise<void> {
  try {
    const theirs = readLibrary(new TextDecoder().decode(json))
    if (!theirs.ok) return say({ kind: 'refused', message: theirs.failure })
    const { target } = targetOf(await readWholeLibrary(new LibraryDatabase()))
    const { articles, ...compared } = compareLibraries(theirs.value, target)
    for (const { id, disagreements } of articles) {
      for (const some of inParts(disagreements)) say({ kind: 'disagreements', article: id, disagreements: some })
    }
    say({ kind: 'compared', compared, articles: articles.map(({ disagreements: _sent, ...article }) => article) })
  } catch (error) {
    say({
      kind: 'refused',
      message: `It could not be compared (${error instanceof Error ? error.name : String(error)}).`,
    })
  }
}

function say(answer: ComparingAnswer): void {
  self.postMessage(answer)
}
