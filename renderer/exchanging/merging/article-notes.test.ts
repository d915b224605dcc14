import { expect, test } from 'vitest'
import { registryOf } from '../../domain/registry'
import { sampleArticle } from '../../domain/samples/samples'
import type { Bundle } from '../bundle'
import { withoutFields } from '../choose-fields'
import { importBundle } from '../import-bundle'
import { sampleBundled, sampleId } from '../samples/sample-bundle'
import { bothNotes } from './article-fields'

const EMPTY = registryOf({ speakers: [], codes: [], scales: [], links: [] })

/** A library with articles that have these notes, which are all of one address. */
function library(...notes: string[]): Bundle {
  const articles = notes.map((note, i) =>
    sampleBundled(
      { id: sampleId(i), title: 'The pier', url: 'https://example.org', note, updated: i + 3 },
      ['It is safe.'],
      () => [],
    ),
  )
  return { articles, registry: EMPTY }
}

function brought(theirs: Bundle, mine: Bundle) {
  const { edits, differing } = importBundle(theirs, { ...mine, trash: [] }, 9, () => sampleId(900))
  return { edits, differing }
}

test('a note comes to an article that has none', () => {
  const { edits, differing } = brought(library('Theirs.'), library(''))
  expect(edits).toMatchObject([{ table: 'articles', before: { note: '' }, after: { note: 'Theirs.', updated: 9 } }])
  expect(differing).toEqual([])
})

test('a note that differs from the one that is here is told, and changes nothing', () => {
  expect(brought(library('Theirs.'), library('Mine.'))).toMatchObject({
    edits: [],
    differing: [{ name: 'The pier', copy: { of: 'article', theirs: { id: sampleId(0), note: 'Theirs.' } } }],
  })
  expect(brought(library(''), library('Mine.')).differing).toMatchObject([{ copy: { theirs: { note: '' } } }])
  expect(brought(library('Mine.\n'), library('Mine.'))).toEqual({ edits: [], differing: [] })
})

test('notes on several articles that are one here are one', () => {
  const { differing } = brought(library('Theirs.', 'Theirs too.'), library('Mine.'))
  expect(differing).toMatchObject([{ copy: { theirs: { note: 'Theirs.\n\nTheirs too.' } } }])
})

test('a file without notes on articles says nothing of them', () => {
  const left = withoutFields(library('Theirs.'), new Set(['article-notes']))
  expect(brought(left, library('Mine.'))).toEqual({ edits: [], differing: [] })
})

test('both notes stand under each other, the older first, and once where one is in the other', () => {
  const older = sampleArticle({ note: 'First.\n', updated: 1 })
  const newer = sampleArticle({ note: 'Second.', updated: 2 })
  expect([bothNotes(older, newer), bothNotes(newer, older)]).toEqual(['First.\n\nSecond.', 'First.\n\nSecond.'])
  const both = sampleArticle({ note: 'First.\n\nSecond.' })
  expect([bothNotes(both, older), bothNotes(newer, both)]).toEqual([both.note, both.note])
  const part = sampleArticle({ note: 'Second', updated: 1 })
  expect(bothNotes(part, newer)).toBe('Second\n\nSecond.')
  expect(bothNotes(sampleArticle({ note: ' ' }), older)).toBe(older.note)
})
