import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Edit } from '../../domain/change'
import { NO_HISTORY } from '../../domain/history'
import { sampleAnnotation, sampleSpeaker } from '../../domain/samples/samples'
import { type HistoryAsked, type HistoryPart, historyParts } from '../../storage/history-in-parts'
import { readHistory } from '../../storage/queries'
import { createQuoth, type Quoth } from '../quoth'
import { change, redoChange, undoChange } from './change-library'

let quoth: Quoth
beforeEach(() => {
  // The window's frames, of which there are none here.
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame))
  quoth = createQuoth(() => Promise.resolve())
  quoth.store.dispatch({ type: 'history-read', before: Infinity, history: NO_HISTORY, from: 0 })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await quoth.database.delete()
})

function manyNotes(note: string): Edit[] {
  return Array.from({ length: 600 }, (_, i) => ({
    table: 'annotations',
    before: sampleAnnotation({ id: `${i}`, note: '' }),
    after: sampleAnnotation({ id: `${i}`, note }),
  }))
}

const labels = () => {
  const { done, undone } = quoth.store.get().history
  return { done: done.map(({ label }) => label), undone: undone.map(({ label }) => label) }
}

test('undo that is asked for twice at once takes back two changes, however large the newest is', async () => {
  change(quoth, { label: 'Name a speaker', edits: [{ table: 'speakers', before: null, after: sampleSpeaker() }] })
  change(quoth, { label: 'Judge', edits: manyNotes('true') })
  await Promise.all([undoChange(quoth), undoChange(quoth)])
  expect(labels()).toEqual({ done: [], undone: ['Judge', 'Name a speaker'] })
  expect(quoth.store.get().speakers.size).toBe(0)
  await Promise.all([redoChange(quoth), redoChange(quoth)])
  expect(labels()).toEqual({ done: ['Name a speaker', 'Judge'], undone: [] })
})

test('what is done while a large change is about to be taken back is not lost', async () => {
  change(quoth, { label: 'Judge', edits: manyNotes('true') })
  const undoing = undoChange(quoth)
  change(quoth, { label: 'Name a speaker', edits: [{ table: 'speakers', before: null, after: sampleSpeaker() }] })
  await undoing
  expect(labels()).toEqual({ done: ['Judge'], undone: ['Name a speaker'] })
})

/** The worker that reads earlier changes, on this thread. */
class HistoryWorker {
  onmessage: ((event: { data: HistoryPart }) => void) | null = null
  postMessage({ before, now }: HistoryAsked): void {
    void readHistory(quoth.database, before, now).then((earlier) => {
      for (const data of historyParts(earlier)) this.onmessage?.({ data })
    })
  }
  terminate(): void {}
}

test('undo goes back through all that earlier sessions did, and reads what it needs of that', async () => {
  vi.stubGlobal('Worker', HistoryWorker)
  const edit = (id: string) => ({ table: 'speakers', before: null, after: sampleSpeaker({ id }) }) as const
  await quoth.database.journal.bulkAdd(
    Array.from({ length: 501 }, (_, i) => ({
      at: i + 1,
      label: `${i + 1}`,
      edits: [edit(`${i + 1}`)],
      undone: 0 as const,
    })),
  )
  quoth.store.dispatch({ type: 'library-replaced' })
  await undoChange(quoth)
  expect(labels()).toMatchObject({ undone: ['501'] })
  expect(labels().done).toHaveLength(499)
  while (labels().done.length > 0) await undoChange(quoth)
  await Promise.all([undoChange(quoth), undoChange(quoth)])
  expect(labels()).toMatchObject({ done: [] })
  expect(labels().undone).toHaveLength(501)
  expect(quoth.store.get().notice).toBe('Nothing to undo')
  await redoChange(quoth)
  expect(labels().done).toEqual(['1'])
})
