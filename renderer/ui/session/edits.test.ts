import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '../../domain/annotation-filter'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import { annotationEdit, changed, EARLY, idsIn, LATE, opened, sessionAfter } from './samples/steps'
import { NEW_SESSION } from './session'
import { annotationsOf } from './shown'

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
