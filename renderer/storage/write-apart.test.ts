import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Edit } from '../domain/change'
import { sampleAnnotation } from '../domain/samples/samples'
import { answerOfWriting, type CommitAnswer } from './commit-answer'
import { LibraryDatabase } from './database'
import { reasonOf } from './saving'
import { writeApart } from './write-apart'
import { type Write, writeEdits } from './write-change'
import { WriteInParts, type WritePart } from './write-in-parts'

let database: LibraryDatabase
/** What a worker does with a whole write; and the workers that run, of which Node has none of its own. */
let write: (whole: Write) => Promise<void>
let isMissing = false
const running = new Set<FakeWorker>()

class FakeWorker {
  onmessage: ((event: { data: CommitAnswer }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  readonly #parts = new WriteInParts()

  constructor() {
    running.add(this)
  }

  postMessage(part: WritePart): void {
    if (isMissing) this.onerror?.({ message: 'It is not there' })
    const whole = this.#parts.take(structuredClone(part))
    if (whole === null) return
    void answerOfWriting(database, () => write(whole)).then((data) => this.onmessage?.({ data }))
  }

  terminate(): void {
    running.delete(this)
  }
}

beforeEach(() => {
  database = new LibraryDatabase(crypto.randomUUID())
  write = (whole) => writeEdits(database, whole)
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(async () => {
  isMissing = false
  vi.unstubAllGlobals()
  await database.delete()
})

const edits = Array.from(
  { length: 600 },
  (_, i): Edit => ({ table: 'annotations', before: null, after: sampleAnnotation({ id: `${i}` }) }),
)
const judged: Write = { edits, journal: { kind: 'made', change: { at: 1, label: 'Judge', edits } } }

test('a write is on the disk with its place in the journal once it is reported, and its worker has ended', async () => {
  await writeApart(judged)
  expect(await database.annotations.count()).toBe(600)
  expect((await database.journal.get(1))?.edits).toHaveLength(600)
  expect(running.size).toBe(0)
})

test('why it could not be written is told in words, its worker has ended, and it can be asked again', async () => {
  write = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
  const error = await writeApart(judged).catch((reason: unknown) => reason)
  expect(reasonOf(error)).toBe('The disk is full. Free some space, then try again.')
  expect(running.size).toBe(0)
  write = (whole) => writeEdits(database, whole)
  await writeApart(judged)
  expect(await database.annotations.count()).toBe(600)
})

test('a worker that breaks off is a write that failed', async () => {
  write = () => {
    for (const { onerror } of running) onerror?.({ message: 'Out of memory' })
    return new Promise(() => {})
  }
  await expect(writeApart(judged)).rejects.toThrow('Out of memory')
  expect(running.size).toBe(0)
})

test('so is one that never began, of which is heard before it has been given all of it', async () => {
  isMissing = true
  write = () => new Promise(() => {})
  await expect(writeApart(judged)).rejects.toThrow('It is not there')
  expect(running.size).toBe(0)
})
