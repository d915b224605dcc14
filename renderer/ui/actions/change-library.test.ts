import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Edit } from '../../domain/change'
import { sampleAnnotation, sampleSpeaker } from '../../domain/samples/samples'
import { createQuoth, type Quoth } from '../quoth'
import { change, redoChange, undoChange } from './change-library'

let quoth: Quoth
beforeEach(() => {
  // The window's frames, of which there are none here.
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame))
  quoth = createQuoth(() => Promise.resolve())
  quoth.store.dispatch({ type: 'history-read', history: { done: [], undone: [] } })
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
