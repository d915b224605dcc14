import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Annotation } from '../domain/annotation'
import type { Edit } from '../domain/change'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../domain/samples/samples'
import { LibraryDatabase } from './database'
import { reasonOf, type SaveState, Saving } from './saving'
import { type Write, writeEdits } from './write-change'
import { partsOf, WriteInParts } from './write-in-parts'

let database: LibraryDatabase
beforeEach(async () => {
  database = new LibraryDatabase(crypto.randomUUID())
  await database.open()
})
afterEach(() => database.delete())

function noteEdit(note: string, id = 'a'): Edit {
  return { table: 'annotations', before: null, after: sampleAnnotation({ id, note }) }
}

/** An edit that IndexedDB refuses, since a function can't be stored, until it is mended. */
function refusedEdit(note: string, id: string) {
  const after: Annotation & { unstorable?: () => void } = { ...sampleAnnotation({ id, note }), unstorable: () => {} }
  const edit: Edit = { table: 'annotations', before: null, after }
  return { edit, mend: () => delete after.unstorable }
}

/** Edits that give so many annotations, called by their numbers, this note. */
function manyNotes(note: string, count = 600): Edit[] {
  return Array.from({ length: count }, (_, i) => noteEdit(note, `${i}`))
}

const atOnce = () => Promise.resolve()

/** What a worker does with what it is sent: it has the library open itself, and what it gets is a copy. */
async function writeOnItsOwn(write: Write): Promise<void> {
  const own = new LibraryDatabase(database.name)
  const parts = new WriteInParts()
  for (const part of partsOf(write)) {
    const whole = parts.take(structuredClone(part))
    if (whole !== null) await writeEdits(own, whole).finally(() => own.close())
  }
}

/** Saving, with all that it told. */
function watchedSaving(shown = atOnce, apart = writeOnItsOwn) {
  const told: SaveState[] = []
  const saving = new Saving(database, (state) => told.push(state), shown, apart)
  return { saving, told }
}

async function noteOf(id: string): Promise<string | undefined> {
  return (await database.annotations.get(id))?.note
}

describe('writing edits', () => {
  test('waits, where Chromium closed the library, until its files are mended before it opens them again', async () => {
    database.close()
    let wasOpen: boolean | null = null
    database.mending = new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
      wasOpen = database.isOpen()
    })
    const { saving } = watchedSaving()
    saving.add({ edits: [noteEdit('x')], journal: null })
    await saving.retry()
    expect(wasOpen).toBe(false)
    expect(await noteOf('a')).toBe('x')
  })

  test('leaves each record as it is after its last edit', async () => {
    await writeEdits(database, {
      edits: [
        { table: 'articles', before: null, after: sampleArticle() },
        { table: 'speakers', before: null, after: sampleSpeaker() },
        noteEdit('first'),
      ],
      journal: null,
    })
    await writeEdits(database, { edits: [noteEdit('second')], journal: null })
    expect(await noteOf('a')).toBe('second')
    expect(await database.articles.count()).toBe(1)
    expect(await database.speakers.count()).toBe(1)
  })

  test('writes all or nothing', async () => {
    await writeEdits(database, { edits: [noteEdit('old')], journal: null })
    const edits: Edit[] = [
      { table: 'articles', before: null, after: sampleArticle() },
      { table: 'speakers', before: null, after: sampleSpeaker() },
      noteEdit('new'),
      refusedEdit('refused', 'b').edit,
    ]
    await expect(writeEdits(database, { edits: edits, journal: null })).rejects.toThrow()
    expect(await noteOf('a')).toBe('old')
    expect(await database.articles.count()).toBe(0)
    expect(await database.speakers.count()).toBe(0)
  })
})

describe('saving', () => {
  test('is pending from the change on until it is written, and says “saved” only then', async () => {
    const noteWhenSaved = await new Promise<string | undefined>((resolve) => {
      const saving = new Saving(
        database,
        (state) => {
          if (state.kind !== 'saved') return
          expect(saving.pending).toBe(false)
          resolve(noteOf('a'))
        },
        atOnce,
        writeOnItsOwn,
      )
      expect(saving.pending).toBe(false)
      saving.add({ edits: [noteEdit('kept')], journal: null })
      expect(saving.pending).toBe(true)
    })
    expect(noteWhenSaved).toBe('kept')
  })

  test('writes changes in the order in which they were made', async () => {
    const { saving, told } = watchedSaving()
    for (let i = 0; i < 20; i++) saving.add({ edits: [noteEdit(`note ${i}`)], journal: null })
    await saving.retry()
    expect(await noteOf('a')).toBe('note 19')
    expect(saving.pending).toBe(false)
    expect(told.at(-1)).toEqual({ kind: 'saved' })
  })

  test('begins to write once what was made is shown', async () => {
    let show = () => {}
    const shown = new Promise<void>((resolve) => {
      show = resolve
    })
    const { saving, told } = watchedSaving(() => shown)
    saving.add({ edits: [noteEdit('shown first')], journal: null })
    const written = saving.retry()
    expect(await noteOf('a')).toBeUndefined()
    expect(told).toEqual([{ kind: 'saving' }])
    expect(saving.pending).toBe(true)
    show()
    await written
    expect(await noteOf('a')).toBe('shown first')
  })

  test('does not say “saved” while a later change still waits', async () => {
    const { saving, told } = watchedSaving()
    saving.add({ edits: [noteEdit('first')], journal: null })
    saving.add({ edits: [noteEdit('second')], journal: null })
    await saving.retry()
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'saved' }])
  })

  test('keeps a change that can’t be written, with those behind it, and says how many wait', async () => {
    const { saving, told } = watchedSaving()
    saving.add({ edits: [noteEdit('before', 'a')], journal: null })
    saving.add({ edits: [refusedEdit('refused', 'b').edit], journal: null })
    saving.add({ edits: [noteEdit('behind', 'c')], journal: null })
    await saving.retry()
    expect(told.at(-1)).toMatchObject({ kind: 'failed', waiting: 2 })
    expect(saving.pending).toBe(true)
    expect(await noteOf('a')).toBe('before')
    expect(await noteOf('c')).toBeUndefined()
  })

  test('lets no later change overtake one that failed', async () => {
    const { saving, told } = watchedSaving()
    saving.add({ edits: [refusedEdit('refused', 'a').edit], journal: null })
    await saving.retry()
    saving.add({ edits: [noteEdit('later', 'b')], journal: null })
    await saving.retry()
    expect(told.at(-1)).toMatchObject({ kind: 'failed', waiting: 2 })
    expect(await noteOf('b')).toBeUndefined()
  })

  test('gets all that waits through in order, once what was in the way is gone', async () => {
    const { saving, told } = watchedSaving()
    const { edit, mend } = refusedEdit('first', 'a')
    saving.add({ edits: [edit], journal: null })
    saving.add({ edits: [noteEdit('second', 'a')], journal: null })
    await saving.retry()
    expect(told.at(-1)).toMatchObject({ kind: 'failed', waiting: 2 })
    mend()
    await saving.retry()
    expect(told.at(-1)).toEqual({ kind: 'saved' })
    expect(await noteOf('a')).toBe('second')
    expect(saving.pending).toBe(false)
  })

  test('has what is written elsewhere written in its turn, and asks again where that failed', async () => {
    const { saving, told } = watchedSaving()
    let isBroken = true
    saving.add({ edits: [noteEdit('before')], journal: null })
    saving.addWriting(async () => {
      if (isBroken) throw new Error('The worker could not write')
      expect(await noteOf('a')).toBe('before')
      await writeEdits(database, { edits: [noteEdit('elsewhere')], journal: null })
    })
    saving.add({ edits: [noteEdit('behind', 'b')], journal: null })
    await saving.retry()
    expect(told.at(-1)).toMatchObject({ kind: 'failed', waiting: 2 })
    expect(await noteOf('b')).toBeUndefined()
    isBroken = false
    await saving.retry()
    expect(told.at(-1)).toEqual({ kind: 'saved' })
    expect([await noteOf('a'), await noteOf('b')]).toEqual(['elsewhere', 'behind'])
  })

  test('has a large change written apart in its turn: what follows waits for it, and “saved” too', async () => {
    const { saving, told } = watchedSaving()
    saving.add({ edits: [noteEdit('before', '7')], journal: null })
    saving.add({ edits: manyNotes('large'), journal: null })
    saving.add({ edits: [noteEdit('behind', '8')], journal: null })
    await saving.retry()
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'saved' }])
    expect([await noteOf('7'), await noteOf('8'), await noteOf('599')]).toEqual(['large', 'behind', 'large'])
  })

  test('keeps a large change that can’t be written, with what is behind it, until it can: all of it or nothing', async () => {
    const { saving, told } = watchedSaving()
    const { edit, mend } = refusedEdit('large', '599')
    saving.add({ edits: [noteEdit('before', '7')], journal: null })
    saving.add({ edits: [...manyNotes('large', 599), edit], journal: null })
    saving.add({ edits: [noteEdit('behind', '8')], journal: null })
    await saving.retry()
    expect(told.at(-1)).toMatchObject({ kind: 'failed', waiting: 2 })
    expect([await noteOf('7'), await noteOf('8'), await noteOf('598')]).toEqual(['before', undefined, undefined])
    mend()
    await saving.retry()
    expect(told.at(-1)).toEqual({ kind: 'saved' })
    expect([await noteOf('7'), await noteOf('8'), await noteOf('599')]).toEqual(['large', 'behind', 'large'])
  })

  test('has the journal’s record of a large change written apart too, and what is said of it when it is undone', async () => {
    const apart: Write[] = []
    const { saving } = watchedSaving(atOnce, async (write) => {
      apart.push(write)
      await writeOnItsOwn(write)
    })
    const edits = manyNotes('large')
    saving.add({ edits, journal: { kind: 'made', change: { at: 1, label: 'Judge', edits } } })
    await saving.retry()
    expect(await database.journal.get(1)).toEqual({ at: 1, label: 'Judge', edits, undone: 0 })
    saving.add({ edits: manyNotes('before'), journal: { kind: 'undone', at: 1 } })
    await saving.retry()
    expect(await database.journal.get(1)).toMatchObject({ label: 'Judge', undone: 1 })
    // Of what came little by little only the journal’s record is still to be written.
    saving.add({ edits: [], journal: { kind: 'made', change: { at: 2, label: 'Import', edits } } })
    await saving.retry()
    expect((await database.journal.get(2))?.edits).toHaveLength(600)
    saving.add({ edits: [noteEdit('small')], journal: null })
    await saving.retry()
    expect(apart).toHaveLength(3)
  })

  test('opens a library again that was closed under it', async () => {
    const { saving, told } = watchedSaving()
    database.close()
    saving.add({ edits: [noteEdit('kept')], journal: null })
    await saving.retry()
    expect(told.at(-1)).toEqual({ kind: 'saved' })
    expect(await noteOf('a')).toBe('kept')
  })
})

describe('the reason that a person is told', () => {
  test.each([
    [new DOMException('no room', 'QuotaExceededError')],
    [new DOMException('x', 'NoSpaceError')],
    [new Error('The disk is full')],
    [Object.assign(new Error('aborted'), { inner: new DOMException('no room', 'QuotaExceededError') })],
    // What Chromium says of a disk that became full while it wrote; and of many records at once, each has its own error.
    [new DOMException('IO error: 000003.log: FILE_ERROR_NO_SPACE (WritableFileAppend)', 'UnknownError')],
    [Object.assign(new Error('1 of 1 failed'), { failures: [new DOMException('no room', 'QuotaExceededError')] })],
  ])('is that the disk is full for %s', (error) => {
    expect(reasonOf(error)).toBe('The disk is full. Free some space, then try again.')
  })

  test('is that the library was closed', async () => {
    database.close()
    const error = await writeEdits(database, { edits: [noteEdit('x')], journal: null }).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(reasonOf(error)).toBe('The library was closed. Try again; if that fails, start Quoth again.')
  })

  test('is that another version of Quoth changed the library', () => {
    expect(reasonOf(new DOMException('x', 'VersionError'))).toMatch(/^Another version of Quoth changed this library\./)
  })

  test('names any other error, and what was thrown without being one', () => {
    expect(reasonOf(new DOMException('x', 'UnknownError'))).toBe(
      'The library could not be written (UnknownError). Try again.',
    )
    expect(reasonOf('x')).toBe('The library could not be written (unknown error). Try again.')
  })
})
