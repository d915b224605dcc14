import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../domain/annotation'
import { NO_FILTER } from '../../domain/annotation-filter'
import type { Edit } from '../../domain/change'
import { NO_HISTORY } from '../../domain/history'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import type { SessionEvent } from './event'
import { reduce } from './reduce'
import { NEW_SESSION, type Session } from './session'
import { annotationsOf } from './shown'

const CONTENT = { article: 'article-1', revision: 1, text: 'The bridge will close', blocks: [], takenOut: [] }

function sessionAfter(session: Session, ...events: SessionEvent[]): Session {
  return events.reduce(reduce, session)
}

function changed(...edits: Edit[]): SessionEvent {
  return { type: 'changed', edits, history: NO_HISTORY }
}

function annotationEdit(before: Annotation | null, made: Annotation): Edit {
  return { table: 'annotations', before, after: made }
}

function opened(...annotations: Annotation[]): SessionEvent {
  return { type: 'article-opened', content: CONTENT, annotations, startAt: 0 }
}

function idsIn(session: Session): string[] {
  return annotationsOf(session).inOrder.map(({ id }) => id)
}

const LATE = sampleAnnotation({ id: 'late', start: 10, end: 12 })
const EARLY = sampleAnnotation({ id: 'early', start: 2, end: 5 })

test('a filter by a speaker follows whom they are merged into, and goes when that one does', () => {
  const [ada, bob] = [sampleSpeaker({ id: 'ada' }), sampleSpeaker({ id: 'bob' })]
  const session = sessionAfter(
    { ...NEW_SESSION, speakers: new Map([ada, bob].map((speaker) => [speaker.id, speaker])) },
    opened(EARLY),
    { type: 'filtered', filter: { ...NO_FILTER, speakers: ['bob'] } },
    changed(
      { table: 'speakers', before: ada, after: { ...ada, absorbed: ['bob'] } },
      { table: 'speakers', before: bob, after: { ...bob, deleted: 9 } },
    ),
  )
  expect(session.filter.speakers).toEqual(['ada'])
  const without = sessionAfter(session, changed({ table: 'speakers', before: ada, after: { ...ada, deleted: 9 } }))
  expect(without.filter).toEqual(NO_FILTER)
})

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

describe('a change', () => {
  test('puts a new article or speaker in, and takes one that is in the trash out', () => {
    const [article, speaker] = [sampleArticle(), sampleSpeaker()]
    const made = sessionAfter(
      NEW_SESSION,
      changed({ table: 'articles', before: null, after: article }, { table: 'speakers', before: null, after: speaker }),
    )
    expect(made.articles.get(article.id)).toBe(article)
    expect(made.speakers.get(speaker.id)).toBe(speaker)
    const deleted = sessionAfter(
      made,
      changed(
        { table: 'articles', before: article, after: { ...article, deleted: 5 } },
        { table: 'speakers', before: speaker, after: { ...speaker, deleted: 5 } },
      ),
    )
    expect(deleted.articles.size + deleted.speakers.size).toBe(0)
    // What was made before is untouched: a session is a value.
    expect(made.articles.size).toBe(1)
  })

  test('keeps the history that comes with it', () => {
    const history = { done: [{ at: 1, label: 'Write note', edits: [] }], undone: [] }
    expect(sessionAfter(NEW_SESSION, { type: 'changed', edits: [], history }).history).toBe(history)
  })

  test('of an annotation shows it in reading order, and counts it', () => {
    const session = sessionAfter(NEW_SESSION, opened(LATE), changed(annotationEdit(null, EARLY)))
    expect(idsIn(session)).toEqual(['early', 'late'])
    expect(session.counts.get('article-1')).toBe(1)
  })

  test('of what an annotation says leaves the count alone', () => {
    const noted = { ...EARLY, note: 'Really?' }
    const session = sessionAfter(NEW_SESSION, opened(EARLY), changed(annotationEdit(EARLY, noted)))
    expect(annotationsOf(session).inOrder).toEqual([noted])
    expect(session.counts).toBe(NEW_SESSION.counts)
  })

  test('that moves an annotation to the trash takes it out, counts it no more, and leaves nothing active', () => {
    const session = sessionAfter(
      NEW_SESSION,
      { type: 'annotations-counted', counts: new Map([['article-1', 2]]) },
      opened(EARLY, LATE),
      { type: 'activated', id: 'early' },
      changed(annotationEdit(EARLY, { ...EARLY, deleted: 5 })),
    )
    expect(idsIn(session)).toEqual(['late'])
    expect(session.counts.get('article-1')).toBe(1)
    expect(session.active).toBeNull()
  })

  test('that brings an annotation back counts it again', () => {
    const gone = { ...EARLY, deleted: 5 }
    const session = sessionAfter(
      NEW_SESSION,
      { type: 'annotations-counted', counts: new Map([['article-1', 1]]) },
      opened(LATE),
      changed(annotationEdit(gone, EARLY)),
    )
    expect(idsIn(session)).toEqual(['early', 'late'])
    expect(session.counts.get('article-1')).toBe(2)
  })

  test('of another annotation leaves the active one active', () => {
    const session = sessionAfter(
      NEW_SESSION,
      opened(EARLY, LATE),
      { type: 'activated', id: 'late' },
      changed(annotationEdit(EARLY, { ...EARLY, deleted: 5 })),
    )
    expect(session.active?.id).toBe('late')
  })

  test('in an article that is not open is counted there and shown nowhere', () => {
    const elsewhere = sampleAnnotation({ id: 'elsewhere', article: 'article-2' })
    const session = sessionAfter(NEW_SESSION, opened(EARLY), changed(annotationEdit(null, elsewhere)))
    expect(idsIn(session)).toEqual(['early'])
    expect(session.counts.get('article-2')).toBe(1)
  })
})

describe('an article that opens', () => {
  test('shows the annotations read so far, with nothing active or selected', () => {
    const session = sessionAfter(
      NEW_SESSION,
      { type: 'article-wanted', article: 'article-1' },
      { type: 'activated', id: 'old' },
      opened(LATE, EARLY),
    )
    expect(session).toMatchObject({ wanted: 'article-1', active: null, selection: null })
    expect(session.open).toMatchObject({ content: CONTENT, complete: false, startAt: 0 })
    expect(idsIn(session)).toEqual(['early', 'late'])
  })

  test('is complete once the others are read', () => {
    const session = sessionAfter(NEW_SESSION, opened(EARLY), {
      type: 'annotations-read',
      article: 'article-1',
      annotations: [EARLY, LATE],
    })
    expect(session.open?.complete).toBe(true)
    expect(idsIn(session)).toEqual(['early', 'late'])
  })

  test('keeps what was changed while the others were read', () => {
    const noted = { ...EARLY, note: 'Really?' }
    const made = sampleAnnotation({ id: 'made', start: 6, end: 8 })
    const session = sessionAfter(
      NEW_SESSION,
      opened(EARLY),
      changed(annotationEdit(EARLY, noted), annotationEdit(null, made)),
      { type: 'annotations-read', article: 'article-1', annotations: [EARLY, LATE] },
    )
    expect(annotationsOf(session).inOrder).toEqual([noted, made, LATE])
  })

  test('takes no annotations that were read for another', () => {
    const session = sessionAfter(NEW_SESSION, opened(EARLY))
    expect(sessionAfter(session, { type: 'annotations-read', article: 'article-2', annotations: [LATE] })).toBe(session)
    expect(sessionAfter(NEW_SESSION, { type: 'annotations-read', article: 'article-1', annotations: [LATE] })).toBe(
      NEW_SESSION,
    )
  })

  test('leaves nothing when it is closed', () => {
    const session = sessionAfter(
      NEW_SESSION,
      opened(EARLY),
      { type: 'activated', id: 'early' },
      { type: 'article-closed' },
    )
    expect(session).toMatchObject({ wanted: null, open: null, active: null, selection: null })
    expect(idsIn(session)).toEqual([])
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
