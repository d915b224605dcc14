import { describe, expect, test } from 'vitest'
import { sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import { annotationEdit, changed, EARLY, LATE, opened, sessionAfter } from './samples/steps'
import { NEW_SESSION, type Session } from './session'

describe('a library that opens', () => {
  test('is ready, with its records by id', () => {
    const [article, speaker] = [sampleArticle(), sampleSpeaker()]
    const positions = new Map([['article-1', 7]])
    const session = sessionAfter(NEW_SESSION, {
      type: 'library-opened',
      articles: [article],
      speakers: [speaker],
      codes: [],
      scales: [],
      links: [],
      positions,
    })
    expect(session).toMatchObject({ phase: { kind: 'ready' }, positions })
    expect(session.articles).toEqual(new Map([[article.id, article]]))
    expect(session.speakers).toEqual(new Map([[speaker.id, speaker]]))
  })

  test('says why when it can’t', () => {
    const session = sessionAfter(NEW_SESSION, { type: 'library-failed', reason: 'The disk is full.' })
    expect(session.phase).toEqual({ kind: 'failed', reason: 'The disk is full.' })
  })

  test('shows where it is on its way to the newest schema', () => {
    const phase = { kind: 'not-backed-up', failure: 'The disk is full.', folder: '/backups' } as const
    expect(sessionAfter(NEW_SESSION, { type: 'upgrade-progressed', phase }).phase).toEqual(phase)
  })

  test('shows the way back when it was lost', () => {
    const session = sessionAfter(NEW_SESSION, { type: 'library-lost' })
    expect(session).toMatchObject({ phase: { kind: 'lost' }, place: { kind: 'backup' } })
  })
})

describe('an annotation that is made active', () => {
  test('is told apart from its being asked for before', () => {
    const once = sessionAfter(NEW_SESSION, { type: 'activated', id: 'a', field: 'note' })
    const twice = sessionAfter(once, { type: 'activated', id: 'a', field: 'note' })
    expect(once.active).toMatchObject({ id: 'a', field: 'note' })
    expect(twice.active).toMatchObject({ id: 'a', field: 'note' })
    expect(twice.active?.asked).not.toBe(once.active?.asked)
  })

  test('asks for no field unless one is named, and can be left', () => {
    const session = sessionAfter(NEW_SESSION, { type: 'activated', id: 'a' })
    expect(session.active?.field).toBeNull()
    expect(sessionAfter(session, { type: 'activated', id: null }).active).toBeNull()
  })
})

describe('the annotation that was active last', () => {
  const active = sessionAfter(NEW_SESSION, opened(EARLY, LATE), { type: 'activated', id: 'early' })

  test('is where one goes on from, until the caret goes elsewhere', () => {
    const left = sessionAfter(active, { type: 'activated', id: null })
    expect(left.left).toBe(EARLY)
    expect(sessionAfter(left, { type: 'activated', id: null }).left).toBe(EARLY)
    expect(sessionAfter(left, { type: 'selected', selection: { anchor: 9, focus: 9 } }).left).toBeNull()
  })

  test('is so too where it was deleted, if it was on this text', () => {
    const deleted = { ...EARLY, deleted: 7 }
    expect(sessionAfter(active, changed(annotationEdit(EARLY, deleted)))).toMatchObject({ active: null, left: deleted })
    const elsewhere = { ...deleted, revision: 2 }
    expect(sessionAfter(active, changed(annotationEdit(EARLY, elsewhere))).left).toBeNull()
  })

  test('is not where the text was clicked beside it', () => {
    expect(sessionAfter(active, { type: 'clicked-beside' })).toMatchObject({ active: null, left: null })
  })
})

describe('counts and failures', () => {
  test('that are counted later join those that are known', () => {
    const session = sessionAfter(
      NEW_SESSION,
      { type: 'annotations-counted', counts: new Map([['a', 1]]) },
      { type: 'annotations-counted', counts: new Map([['b', 2]]) },
    )
    expect(session.counts).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    )
  })

  test('of files add up until they are dismissed', () => {
    const failure = { file: 'x.pdf', from: '/x.pdf', problem: 'unsupported' as const, message: 'It is a PDF.' }
    const session = sessionAfter(
      NEW_SESSION,
      { type: 'files-failed', failures: [failure] },
      { type: 'files-failed', failures: [{ ...failure, file: 'y.pdf' }] },
    )
    expect(session.failures.map(({ file }) => file)).toEqual(['x.pdf', 'y.pdf'])
    expect(sessionAfter(session, { type: 'failures-dismissed', failures: session.failures }).failures).toEqual([])
  })
})

describe('a report on annotations that were brought in', () => {
  test('stays until it is put aside, and another of the same file with it', () => {
    const report = {
      exact: 1,
      there: 0,
      differing: [],
      restored: 0,
      listed: [],
      missing: [],
      articles: [],
      tags: 0,
      remarks: [],
    }
    const [first, second] = [1, 2].map(() => ({ ...report, file: '/a.json', format: 'Hypothesis' }))
    if (first === undefined || second === undefined) throw new Error('There are two')
    const session = sessionAfter(NEW_SESSION, { type: 'taken-in', report: first }, { type: 'taken-in', report: second })
    expect(session.takenIn).toHaveLength(2)
    const after = sessionAfter(session, { type: 'report-dismissed', report: first })
    expect(after.takenIn[0]).toBe(second)
    expect(after.takenIn).toHaveLength(1)
  })
})

describe('the changes of earlier sessions', () => {
  const change = (at: number) => ({ at, label: `${at}`, edits: [] })
  const read = (before: number, from: number, ...times: number[]) =>
    ({ type: 'history-read', before, from, history: { done: times.map(change), undone: [] } }) as const
  const done = (session: Session) => session.history.done.map(({ at }) => at)

  test('come before those of this one, part by part', () => {
    const made = { type: 'changed', edits: [], history: { done: [change(9)], undone: [] } } as const
    const session = sessionAfter(NEW_SESSION, made, read(Infinity, 3, 3, 4, 9), read(3, 0, 1, 2))
    expect(done(session)).toEqual([1, 2, 3, 4, 9])
    expect(session.remembered).toBe(0)
  })

  test('are there once where they were asked for twice', () => {
    const undone = { type: 'changed', edits: [], history: { done: [], undone: [change(3)] } } as const
    const session = sessionAfter(NEW_SESSION, read(Infinity, 3, 3), undone, read(Infinity, 3, 3))
    expect(done(session)).toEqual([])
  })
})
