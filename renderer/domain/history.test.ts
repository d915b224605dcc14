import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from './annotation'
import { type History, type NewChange, NO_HISTORY, record, redo, undo, withEarlier } from './history'
import { sampleAnnotation } from './samples/samples'

type Library = ReadonlyMap<string, Annotation>

function carryOut(library: Library, change: NewChange): Library {
  const changed = new Map(library)
  for (const edit of change.edits) if (edit.table === 'annotations') changed.set(edit.after.id, edit.after)
  return changed
}

function live(library: Library) {
  return [...library.values()]
    .filter(({ deleted }) => deleted === 0)
    .map(({ id, note }) => `${id}: ${note}`)
    .sort()
}

/** Writes `note` into the annotation of this id, which is made if it is not there. */
function write(library: Library, id: string, note: string, strand?: string): NewChange {
  const before = library.get(id) ?? null
  const after = { ...(before ?? sampleAnnotation({ id })), note, deleted: 0 }
  return {
    label: 'Write note',
    edits: [{ table: 'annotations', before, after }],
    ...(strand === undefined ? {} : { strand }),
  }
}

describe('history', () => {
  test('takes back every change in turn, and makes each again', () => {
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), note: fc.string() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let library: Library = new Map()
        let history: History = NO_HISTORY
        const states = [live(library)]
        for (const { id, note } of steps) {
          const change = write(library, id, note)
          library = carryOut(library, change)
          history = record(history, change, 1).history
          states.push(live(library))
        }
        for (const expected of states.slice(0, -1).reverse()) {
          const back = undo(history, 2)
          if (back === null) throw new Error('there was nothing to undo')
          library = carryOut(library, back.change)
          history = back.history
          expect(live(library)).toEqual(expected)
        }
        expect(undo(history, 2)).toBeNull()
        for (const expected of states.slice(1)) {
          const again = redo(history, 3)
          if (again === null) throw new Error('there was nothing to redo')
          library = carryOut(library, again.change)
          history = again.history
          expect(live(library)).toEqual(expected)
        }
        expect(redo(history, 3)).toBeNull()
      }),
    )
  })

  test('undoes what was typed into one note in one step', () => {
    let library: Library = new Map([['a', sampleAnnotation({ id: 'a', note: 'before' })]])
    let history: History = NO_HISTORY
    for (const note of ['T', 'Ty', 'Typed']) {
      const change = write(library, 'a', note, 'typing')
      library = carryOut(library, change)
      history = record(history, change, 1).history
    }
    const back = undo(history, 2)
    expect(back?.change.edits[0]?.after).toMatchObject({ note: 'before' })
    expect(back?.history.done).toEqual([])
  })

  test('can no longer redo once something else was done', () => {
    const first = write(new Map(), 'a', 'first')
    const back = undo(record(NO_HISTORY, first, 1).history, 2)
    if (back === null) throw new Error('there was nothing to undo')
    expect(redo(record(back.history, write(new Map(), 'b', 'second'), 1).history, 3)).toBeNull()
  })

  test('moves what it takes back to the trash, and erases nothing', () => {
    const back = undo(record(NO_HISTORY, write(new Map(), 'a', 'first'), 1).history, 7)
    expect(back?.change.edits[0]?.after).toMatchObject({ id: 'a', note: 'first', deleted: 7 })
  })

  test('gives no two changes the same time, whatever the clock says', () => {
    let history: History = NO_HISTORY
    for (const id of ['a', 'b', 'c']) history = record(history, write(new Map(), id, 'x'), 5).history
    expect(history.done.map(({ at }) => at)).toEqual([5, 6, 7])
    const back = undo(history, 8)
    expect(record(back?.history ?? NO_HISTORY, write(new Map(), 'd', 'x'), 1).change.at).toBe(8)
  })
})

describe('the history of earlier sessions', () => {
  const made = (...times: number[]) =>
    times.reduce((history, at) => record(history, write(new Map(), `${at}`, 'x'), at).history, NO_HISTORY)
  const times = ({ done, undone }: History) => [done.map(({ at }) => at), undone.map(({ at }) => at)]

  test('comes before what was made in this one, and only once', () => {
    expect(times(withEarlier(made(7, 8), made(1, 2, 7)))).toEqual([[1, 2, 7, 8], []])
  })

  test('holds nothing that this session has undone, though it was read before that was on the disk', () => {
    const back = undo(made(7), 8)
    if (back === null) throw new Error('there was nothing to undo')
    expect(times(withEarlier(back.history, made(1, 2, 7)))).toEqual([[1, 2], [7]])
  })

  test('lets what was undone be made again, until something else is made', () => {
    const back = undo(made(1, 2), 3)
    if (back === null) throw new Error('there was nothing to undo')
    expect(times(withEarlier(NO_HISTORY, back.history))).toEqual([[1], [2]])
    expect(times(withEarlier(made(9), back.history))).toEqual([[1, 9], []])
  })
})
