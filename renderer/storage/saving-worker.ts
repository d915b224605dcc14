import { answerOfWriting } from './commit-answer'
import { LibraryDatabase } from './database'
import { writeEdits } from './write-change'
import { WriteInParts, type WritePart } from './write-in-parts'

// A change of thousands of records is written from here: the window would not paint until they and the journal's one
// large record were handed over.

const database = new LibraryDatabase()
const parts = new WriteInParts()

self.onmessage = async ({ data }: MessageEvent<WritePart>) => {
  const write = parts.take(data)
  if (write !== null) self.postMessage(await answerOfWriting(database, () => writeEdits(database, write)))
}
