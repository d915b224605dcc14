import { describe, expect, test } from 'vitest'
import { sampleAnnotation, sampleArticle, sampleSpeaker } from '../../domain/samples/samples'
import type { ImportedAnnotation } from '../../exchanging/import-annotations'
import type { DifferingAnnotation } from '../../exchanging/import-bundle'
import { ANNOTATION_FIELDS } from '../../exchanging/merging/annotation-fields'
import { countsOf, linesOf, reportOf } from './report'

const ABOUT = { source: 'The pier', words: 'safe' }
const NOTHING = { missing: [], articles: [], tags: 0, differing: [], remarks: [] }

const DIFFERS: DifferingAnnotation = {
  ...ABOUT,
  outcome: 'differs',
  of: 'annotation',
  theirs: sampleAnnotation({ note: 'Theirs.' }),
  known: ANNOTATION_FIELDS,
}

function landedAs(state: 'exact' | 'moved' | 'changed', missing?: number): ImportedAnnotation {
  return { ...ABOUT, outcome: 'added', id: state, article: 'a', state, ...(missing !== undefined && { missing }) }
}

describe('the report on annotations that were brought in', () => {
  test('counts each once, and lists those that are not exact, what is lost first', () => {
    const there: ImportedAnnotation = { ...ABOUT, outcome: 'there', id: 'b', article: 'a' }
    const lost: ImportedAnnotation = { ...ABOUT, outcome: 'lost', article: 'a' }
    const homeless: ImportedAnnotation = { ...ABOUT, outcome: 'no-article' }
    const all = [landedAs('moved'), landedAs('exact'), there, landedAs('changed'), lost, homeless]
    const report = reportOf(all, { ...NOTHING, missing: [{ name: 'A book', annotations: 1 }] })
    expect(report.listed.map(({ state, id }) => [state, id])).toEqual([
      ['lost', null],
      ['changed', 'changed'],
      ['moved', 'moved'],
    ])
    expect(countsOf(report)).toEqual([
      { count: 1, label: 'exact' },
      { count: 1, label: 'moved' },
      { count: 1, label: 'changed' },
      { count: 1, label: 'lost' },
      { count: 1, label: 'already here' },
      { count: 1, label: 'without an article' },
    ])
  })

  test('counts those that the file has otherwise apart from those that say the same', () => {
    const there: ImportedAnnotation = { ...ABOUT, outcome: 'there', id: 'b', article: 'a' }
    const one = reportOf([there, DIFFERS], NOTHING)
    expect(countsOf(one)).toEqual([
      { count: 1, label: 'already here' },
      { count: 1, label: 'differs from yours' },
    ])
    expect(linesOf({ ...one, file: '/tmp/x.json', format: 'Quoth' })).toEqual([
      'Annotations from /tmp/x.json (Quoth): 1 already here, 1 differs from yours',
      'differs: “safe” (The pier). Yours is as it was.',
    ])
    expect(countsOf(reportOf([DIFFERS, DIFFERS], NOTHING))).toEqual([{ count: 2, label: 'differ from yours' }])
  })

  test('names what differs besides annotations', () => {
    const speaker = { name: 'Ada Moss', copy: { of: 'speaker', theirs: sampleSpeaker(), known: [] } } as const
    const note = { name: 'The pier', copy: { of: 'article', theirs: sampleArticle(), known: [] } } as const
    const report = reportOf([DIFFERS], { ...NOTHING, differing: [note, speaker, speaker] })
    expect(linesOf({ ...report, file: '/tmp/x.json', format: 'Quoth' })).toEqual([
      'Annotations from /tmp/x.json (Quoth): 1 differs from yours, 1 note on an article differs from yours, 2 speakers differ from yours',
      'differs: the note on “The pier”. Yours is as it was.',
      'differs: the speaker “Ada Moss”. Yours is as it was.',
      'differs: the speaker “Ada Moss”. Yours is as it was.',
      'differs: “safe” (The pier). Yours is as it was.',
    ])
  })

  test('has words that are quoted in the text in one pair of marks', () => {
    const said: ImportedAnnotation = { ...ABOUT, words: '“Safe”, he said', outcome: 'lost', article: 'a' }
    const report = reportOf([said, { ...DIFFERS, words: '“safe”' }], NOTHING)
    expect(linesOf({ ...report, file: '/tmp/x.json', format: 'Quoth' }).slice(1)).toEqual([
      'lost: “‘Safe’, he said” (The pier). Its words are not in the article.',
      'differs: “safe” (The pier). Yours is as it was.',
    ])
  })

  test('counts the tags that came in and are on nothing, so that they are not overlooked', () => {
    const lines = (tags: number) =>
      linesOf({ ...reportOf([], { ...NOTHING, tags }), file: 'a.qdpx', format: 'REFI-QDA' })
    expect(lines(1200).slice(1)).toEqual(['Added to the codebook, on no annotation yet: 1,200 tags'])
    expect(lines(0)).toEqual(['Annotations from a.qdpx (REFI-QDA): none'])
  })

  test('is copied with every line of it, and why', () => {
    const listed = [landedAs('moved'), landedAs('changed'), landedAs('changed', 1), landedAs('changed', 2)]
    const report = reportOf(listed, {
      ...NOTHING,
      missing: [
        { name: 'A book', annotations: 2 },
        { name: '', annotations: 0 },
      ],
      articles: [{ id: 'a', title: 'The pier' }],
      tags: 1,
      remarks: ['Bookmarks: 1.'],
    })
    expect(linesOf({ ...report, file: '/tmp/x.json', format: 'Hypothesis' })).toEqual([
      'Annotations from /tmp/x.json (Hypothesis): 1 moved, 3 changed, 2 without an article',
      'Added: The pier',
      'Added to the codebook, on no annotation yet: 1 tag',
      'changed: “safe” (The pier). Only its quotation marks, dashes or spaces differ.',
      'changed: “safe” (The pier). One of its passages is not in the article.',
      'changed: “safe” (The pier). 2 of its passages are not in the article.',
      'moved: “safe” (The pier). The same words stand elsewhere in the text now.',
      'No article here is “A book” (2 annotations). Import the article, then this file again.',
      'No article here is a source without a name (a note). Import the article, then this file again.',
      'Bookmarks: 1.',
    ])
  })
})
