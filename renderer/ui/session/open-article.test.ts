import { describe, expect, test } from 'vitest'
import { sampleAnnotation } from '../../domain/samples/samples'
import { annotationEdit, CONTENT, changed, EARLY, idsIn, LATE, opened, sessionAfter } from './samples/steps'
import { NEW_SESSION } from './session'
import { annotationsOf } from './shown'

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
