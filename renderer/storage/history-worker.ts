import { LibraryDatabase } from './database'
import { type HistoryAsked, historyParts } from './history-in-parts'
import { readHistory } from './queries'

// What was changed in earlier sessions is read here: a change of thousands of records is one record of the journal, and
// the window would not paint while that is read.

self.onmessage = ({ data }: MessageEvent<HistoryAsked>) => {
  // As an error of the worker’s own the window hears of it.
  send(data).catch(reportError)
}

async function send({ before, now }: HistoryAsked): Promise<void> {
  const earlier = await readHistory(new LibraryDatabase(), before, now)
  for (const part of historyParts(earlier)) self.postMessage(part)
}
