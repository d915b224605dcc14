import { LibraryDatabase } from './database'
import { historyParts } from './history-in-parts'
import { readHistory } from './queries'

// What was changed in earlier sessions is read here: a change of thousands of records is one record of the journal, and
// the window would not paint while that is read.

self.onmessage = ({ data: now }: MessageEvent<number>) => {
  // As an error of the worker’s own the window hears of it.
  send(now).catch(reportError)
}

async function send(now: number): Promise<void> {
  const history = await readHistory(new LibraryDatabase(), now)
  for (const part of historyParts(history)) self.postMessage(part)
}
