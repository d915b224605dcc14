import { describe, expect, test } from 'vitest'
import { NO_FILTER } from '../domain/annotation-filter'
import { indexAnnotations } from '../domain/annotation-index'
import { sampleAnnotation } from '../domain/samples/samples'
import { NEW_SESSION, type Session } from './session'
import { activeShown, shownAtCaret } from './shown'

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
  test('is the active annotation, unless the filter hides it', () => {
    expect(activeShown(SESSION)).toBe(CLAIM)
    expect(activeShown(ONLY_QUOTES)).toBeUndefined()
    expect(activeShown({ ...SESSION, active: null })).toBeUndefined()
  })

  test('are the annotations at the caret that the filter lets through, the innermost first', () => {
    expect(shownAtCaret(SESSION)).toEqual([QUOTE, CLAIM])
    expect(shownAtCaret(ONLY_QUOTES)).toEqual([QUOTE])
    expect(shownAtCaret({ ...SESSION, selection: { anchor: 7, focus: 8 } })).toEqual([])
    expect(shownAtCaret({ ...SESSION, selection: null })).toEqual([])
  })
})
