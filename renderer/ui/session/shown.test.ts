import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '../../domain/annotation-filter'
import { indexAnnotations } from '../../domain/annotation-index'
import { sampleAnnotation } from '../../domain/samples/samples'
import { reduce } from './reduce'
import { NEW_SESSION, type Session } from './session'
import { activeAnnotation, shownAnnotations, shownAtCaret } from './shown'

const CLAIM = sampleAnnotation({ id: 'claim', start: 0, end: 20 })
const QUOTE = sampleAnnotation({ id: 'quote', kind: 'quote', start: 5, end: 10 })
const SESSION: Session = {
  ...NEW_SESSION,
  open: {
    content: { article: 'article-1', revision: 1, text: 'x'.repeat(30), blocks: [], takenOut: [] },
    annotations: indexAnnotations([CLAIM, QUOTE]),
    orphans: [],
    complete: true,
    removed: new Set(),
    startAt: 0,
  },
  active: { id: 'claim', field: null, asked: 1 },
  selection: { anchor: 7, focus: 7 },
}
const ONLY_QUOTES: Session = { ...SESSION, filter: { ...NO_FILTER, kinds: ['quote'] } }

describe('what is shown', () => {
  test('is no longer the active annotation where a new filter hides it, and is gone on from there', () => {
    const filtering = (filter: Session['filter']) => reduce(SESSION, { type: 'filtered', filter })
    expect(activeAnnotation(filtering({ ...NO_FILTER, kinds: ['claim'] }))).toBe(CLAIM)
    expect(filtering(ONLY_QUOTES.filter)).toMatchObject({ active: null, left: CLAIM })
  })

  test('is what is active however it is changed, until another is', () => {
    expect(shownAnnotations(ONLY_QUOTES).inOrder).toEqual([CLAIM, QUOTE])
    expect(shownAnnotations({ ...ONLY_QUOTES, active: null }).inOrder).toEqual([QUOTE])
  })

  test('are the annotations at the caret that the filter lets through, the innermost first', () => {
    expect(shownAtCaret(SESSION)).toEqual([QUOTE, CLAIM])
    expect(shownAtCaret(ONLY_QUOTES)).toEqual([QUOTE])
    expect(shownAtCaret({ ...SESSION, selection: { anchor: 7, focus: 8 } })).toEqual([])
    expect(shownAtCaret({ ...SESSION, selection: null })).toEqual([])
  })
})
