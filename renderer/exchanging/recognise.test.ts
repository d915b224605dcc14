import { describe, expect, test } from 'vitest'
import type { Annotation } from '../domain/annotation'
import { sampleAnnotation } from '../domain/samples/samples'
import { readHypothesisCsv } from './hypothesis/read-hypothesis-csv'
import { writeHypothesisCsv } from './hypothesis/write-hypothesis'
import { importAnnotations } from './import-annotations'
import type { IncomingAnnotation } from './incoming'
import { readReadwise } from './readwise/read-readwise'
import { writeReadwise } from './readwise/write-readwise'
import { applied } from './samples/apply-edits'
import { bring, claim, imported, library, NOW, of } from './samples/importing'
import { SAMPLE_BUNDLE, sampleId } from './samples/sample-bundle'

describe('annotations that are here, or were in the file before,', () => {
  test('are not doubled when they are brought in again, with an id or without one', () => {
    const incoming = of([
      claim('told', { id: sampleId(5), note: 'a' }),
      claim('told', { note: 'b', speaker: 'New' }),
      claim('told', { note: 'b' }),
    ])
    const once = bring(incoming)
    expect(once.annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'there'])
    const library1 = { ...applied(library(), [], once.edits), trash: [] }
    const twice = bring(incoming, library1)
    expect(twice.edits).toEqual([])
    expect(twice.annotations.map(({ outcome }) => outcome)).toEqual(['there', 'there', 'there'])
  })

  test('of the same words alone are as many as there are places of these', () => {
    const incoming = of([claim('said'), claim('said'), claim('said')])
    expect(bring(incoming).annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'there'])
    expect(bring(incoming, { ...imported(incoming), trash: [] }).edits).toEqual([])
  })

  test('with ids of their own are two where they say the same, unless the library has it', () => {
    const incoming = of([claim('told', { id: sampleId(5) }), claim('told', { id: sampleId(6) })])
    expect(bring(incoming).annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added'])
    const mine = bring(of([claim('told')])).edits.flatMap((edit) => (edit.table === 'annotations' ? [edit.after] : []))
    expect(bring(incoming, library({ annotations: mine })).edits).toEqual([])
  })

  test('have an id of an earlier one and other words: both are taken, and known again', () => {
    const incoming = of([claim('told', { id: sampleId(5) }), claim('said', { id: sampleId(5) })])
    expect(bring(incoming).annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added'])
    expect(bring(incoming, { ...imported(incoming), trash: [] }).edits).toEqual([])
  })

  test('are a second person’s where they have another tag, another source or more evidence', () => {
    const mine = bring(of([claim('told', { id: sampleId(5), tags: ['Harbour'] })]))
    const here = { ...applied(library(), [], mine.edits), trash: [] }
    const outcome = (fields: Partial<IncomingAnnotation>) =>
      bring(of([claim('told', { id: sampleId(6), ...fields })]), here).annotations[0]?.outcome
    expect(outcome({ tags: ['HARBOUR'] })).toBe('there')
    expect(outcome({ tags: ['Harbour', 'Cost'] })).toBe('added')
    expect(outcome({ via: ['The port'] })).toBe('added')
    expect(outcome({ checkWorthiness: 'high' })).toBe('added')
    const evidence = [{ stance: 'supports', kind: 'link', url: 'https://example.org/', title: '' }] as const
    expect(outcome({ evidence })).toBe('added')
  })

  test('are not doubled when the reader has changed them since', () => {
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1), note: 'mine' })
    expect(bring(of([claim('told', { id: sampleId(5) })]), library({ annotations: [mine] })).edits).toEqual([])
  })

  test('without ids are not doubled either when the reader has changed them, or their text, since', () => {
    const incoming = of([
      { kind: 'highlight', passages: [{ exact: 'said' }] },
      { kind: 'highlight', passages: [{ exact: 'said' }] },
      { kind: 'highlight', passages: [{ exact: 'told' }] },
      { kind: 'note', passages: [{ exact: 'told' }], note: 'one', created: 5 },
      { kind: 'note', passages: [{ exact: 'told' }], note: 'other', created: 5 },
    ])
    const once = imported(incoming)
    const [bundled] = once.articles
    if (bundled === undefined) throw new Error('The article is gone')
    const changed = bundled.annotations.map((mine) => ({ ...mine, kind: 'claim' as const, note: 'mine', tags: [] }))
    expect(changed).toHaveLength(5)
    const again = (text: string) =>
      bring(incoming, {
        ...once,
        articles: [{ ...bundled, content: { ...bundled.content, text }, annotations: changed }],
        trash: [],
      })
    for (const text of [bundled.content.text, 'Now it is another.']) {
      expect(again(text).edits).toEqual([])
      expect(again(text).annotations.map(({ outcome }) => outcome)).toEqual(Array(5).fill('there'))
    }
  })

  test('without ids come back from the trash as those with ids do', () => {
    const incoming = of([claim('told')])
    const once = imported(incoming)
    const trash = once.articles.flatMap(({ annotations }) => annotations.map((mine) => ({ ...mine, deleted: 3 })))
    const again = importAnnotations(incoming, library({ trash }), NOW, () => sampleId(800))
    expect(again.annotations).toMatchObject([{ outcome: 'restored', id: trash[0]?.id }])
    expect(again.edits).toMatchObject([{ before: { deleted: 3 }, after: { deleted: 0 } }])
  })

  test('without ids are those that were made at their places in the same minute, each one of these', () => {
    const minute = Date.UTC(2026, 2, 2, 9, 30)
    const on = library().articles[0]?.content.text.indexOf('told') ?? 0
    const anchor = { start: on, end: on + 4, exact: 'told', prefix: '', suffix: '' }
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1), anchor, created: minute + 12_345 })
    const highlight = (created: number, note = ''): IncomingAnnotation => {
      return { kind: 'highlight', passages: [{ exact: 'told' }], created, note }
    }
    const outcomes = (...annotations: IncomingAnnotation[]) =>
      bring(of(annotations), library({ annotations: [mine] })).annotations.map(({ outcome }) => outcome)
    expect(outcomes(highlight(minute), highlight(minute, 'Of somebody else'))).toEqual(['there', 'added'])
    expect(outcomes(highlight(minute + 12_000))).toEqual(['there'])
    expect(outcomes(highlight(minute - 60_000))).toEqual(['added'])
    expect(outcomes(highlight(minute + 13_000))).toEqual(['added'])
  })

  test('without ids and places are those of the same words, wherever these stand, that were made in the same minute', () => {
    const minute = Date.UTC(2026, 2, 2, 9, 30)
    const on = library().articles[0]?.content.text.lastIndexOf('said') ?? 0
    const anchor = { start: on, end: on + 4, exact: 'said', prefix: '', suffix: '' }
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1), anchor, created: minute + 12_345 })
    const outcomes = (created: number) =>
      bring(
        of([{ kind: 'highlight', passages: [{ exact: 'said' }], created }]),
        library({ annotations: [mine] }),
      ).annotations.map(({ outcome }) => outcome)
    expect(outcomes(minute)).toEqual(['there'])
    expect(outcomes(minute - 60_000)).toEqual(['added'])
  })

  test('without ids and places are each the one that was made then, where several stand on the same words', () => {
    const on = library().articles[0]?.content.text.indexOf('said') ?? 0
    const anchor = { start: on, end: on + 4, exact: 'said', prefix: '', suffix: '' }
    const mine = (id: number, made: Partial<Annotation>) =>
      sampleAnnotation({ id: sampleId(id), article: sampleId(1), anchor, ...made })
    const highlight = (created: number): IncomingAnnotation => {
      return { kind: 'highlight', passages: [{ exact: 'said' }], created }
    }
    const outcomes = (annotations: Annotation[], ...times: number[]) =>
      bring(of(times.map(highlight)), library({ annotations })).annotations
    const [hours, minutes] = [7_200_000, 120_000]
    const apart = [mine(5, { kind: 'note', created: minutes }), mine(6, { kind: 'highlight', created: hours })]
    expect(outcomes(apart, minutes, hours)).toMatchObject([{ id: sampleId(5) }, { id: sampleId(6) }])
    const together = [
      mine(7, { kind: 'note', created: minutes + 1_000 }),
      mine(8, { kind: 'quote', created: minutes + 1 }),
    ]
    expect(outcomes(together, minutes, minutes + 1_000)).toMatchObject([{ id: sampleId(8) }, { id: sampleId(7) }])
  })

  test('without ids are two in one file where it says something else of each', () => {
    const incoming = of([claim('told', { tags: ['a'] }), claim('told', { tags: ['b'] }), claim('told')])
    expect(bring(incoming).annotations.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'there'])
    expect(bring(incoming, { ...imported(incoming), trash: [] }).edits).toEqual([])
  })

  test('are here wherever an annotation of their id is, whether their words can be found or not', () => {
    const mine = sampleAnnotation({ id: sampleId(5), article: sampleId(1) })
    const { annotations } = bring(of([claim('gone', { id: sampleId(5) })]), library({ annotations: [mine] }))
    expect(annotations).toMatchObject([{ outcome: 'there', id: sampleId(5), article: sampleId(1) }])
  })

  test.each([
    ['Readwise', readReadwise(writeReadwise(SAMPLE_BUNDLE))],
    ['Hypothesis', readHypothesisCsv(writeHypothesisCsv(SAMPLE_BUNDLE))],
  ])('that were exported for %s, as words alone, are those of the library that they are from', (_program, incoming) => {
    const { annotations, edits } = bring(incoming, { ...SAMPLE_BUNDLE, trash: [] })
    expect(annotations.map(({ outcome }) => outcome)).toEqual(Array(5).fill('there'))
    expect(edits).toEqual([])
  })
})
