import { describe, expect, test } from 'vitest'
import {
  type AnnotationFilter,
  filtered,
  followed,
  isOpen,
  NO_FILTER,
  sourcesOf,
  toggled,
  withUncheckedToggled,
} from './annotation-filter'
import { indexAnnotations } from './annotation-index'
import { byId } from './registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from './samples/samples'

const ALL = indexAnnotations([
  sampleAnnotation({ id: 'claim', start: 0, end: 5, speaker: 'ada', verdict: 'refuted', tags: ['x'] }),
  sampleAnnotation({ id: 'quote', kind: 'quote', start: 5, end: 9, speaker: 'bob', via: ['ada'] }),
  sampleAnnotation({ id: 'note', kind: 'note', start: 9, end: 12, tags: ['x', 'y'] }),
  sampleAnnotation({ id: 'mention', kind: 'mention', start: 12, end: 15, speaker: 'in the trash', verdict: 'refuted' }),
])
const KNOWN = new Set(['ada', 'bob'])
const shown = (filter: Partial<AnnotationFilter>) =>
  filtered(ALL, { ...NO_FILTER, ...filter }, KNOWN, null).inOrder.map(({ id }) => id)

describe('a filter', () => {
  test.each([
    [{}, ['claim', 'quote', 'note', 'mention']],
    [{ kinds: ['claim', 'note'] }, ['claim', 'note']],
    [{ speakers: ['ada'] }, ['claim', 'quote']],
    [{ speakers: [null] }, ['note', 'mention']],
    [{ verdicts: ['unchecked'] }, ['quote', 'note']],
    [{ tags: ['y'] }, ['note']],
    [{ tags: ['x'], kinds: ['claim'] }, ['claim']],
    [{ tags: ['z'] }, []],
  ] as const)('%j shows %j', (filter, ids) => {
    expect(shown(filter)).toEqual(ids)
  })

  test('that lets all through costs nothing', () => {
    expect(isOpen(NO_FILTER)).toBe(true)
    expect(filtered(ALL, NO_FILTER, KNOWN, 'claim')).toBe(ALL)
  })

  test('finds an annotation by each of its sources, and by nobody else', () => {
    for (const annotation of ALL.inOrder) {
      const found = ['ada', 'bob', 'in the trash', null].filter((id) =>
        shown({ speakers: [id] }).includes(annotation.id),
      )
      expect(new Set(found)).toEqual(new Set(sourcesOf(annotation, KNOWN)))
    }
  })

  test('leaves what is kept, whatever it is', () => {
    const kept = filtered(ALL, { ...NO_FILTER, tags: ['y'] }, KNOWN, 'claim')
    expect(kept.inOrder.map(({ id }) => id)).toEqual(['claim', 'note'])
  })

  test('is narrowed to what is unchecked whatever else is asked for, and widened again', () => {
    const unchecked = { ...NO_FILTER, verdicts: ['unchecked'] }
    expect(withUncheckedToggled(NO_FILTER)).toEqual(unchecked)
    expect(withUncheckedToggled(unchecked)).toEqual(NO_FILTER)
    const ofAda = { ...NO_FILTER, speakers: ['ada'] }
    expect(withUncheckedToggled(ofAda)).toEqual({ ...ofAda, verdicts: ['unchecked'] })
    expect(withUncheckedToggled({ ...ofAda, verdicts: ['unchecked'] })).toEqual(ofAda)
    expect(withUncheckedToggled({ ...NO_FILTER, verdicts: ['unchecked', 'refuted'] })).toEqual(unchecked)
  })

  test('follows what its speakers and tags were merged into, and leaves out those that are gone', () => {
    const library = {
      speakers: byId([sampleSpeaker({ id: 'ada', absorbed: ['bob'] }), sampleSpeaker({ id: 'cleo' })]),
      codes: byId([sampleCode({ id: 'x', absorbed: ['y'] })]),
    }
    const filter = {
      ...NO_FILTER,
      kinds: ['claim'] as const,
      speakers: ['bob', null, 'ada', 'gone'],
      tags: ['y', 'gone'],
    }
    expect(followed(filter, library)).toEqual({ ...filter, speakers: ['ada', null], tags: ['x'] })
    expect(followed({ ...NO_FILTER, speakers: ['gone'], tags: ['gone'] }, library)).toEqual(NO_FILTER)
    const still = { ...NO_FILTER, speakers: ['ada', null], tags: ['x'] }
    expect(followed(still, library)).toBe(still)
  })

  test('is made by putting members in and taking them out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})
