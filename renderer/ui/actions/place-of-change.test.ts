import { expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import { NO_ANNOTATIONS } from '../../domain/annotation-index'
import type { Edit } from '../../domain/change'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { NEW_SESSION, type Session } from '../session/session'
import { isOnPage, placeOfChange } from './place-of-change'

const TEXT = 'One. Two. Three. Four.'
const PLACES = { One: 0, Two: 5, Three: 10, Four: 17 }

function annotation(word: keyof typeof PLACES, fields: Partial<Annotation> = {}): Annotation {
  const start = PLACES[word]
  return sampleAnnotation({ id: word, anchor: anchorAt(TEXT, start, start + word.length), ...fields })
}

function placeOf(session: Partial<Session>, ...annotations: Annotation[]): string | undefined {
  const edits = annotations.map((after): Edit => ({ table: 'annotations', before: null, after }))
  return placeOfChange(edits, { ...NEW_SESSION, ...session })?.id
}

const content = { article: 'article-1', revision: 1, text: TEXT, blocks: [], takenOut: [] }
const open = {
  content,
  annotations: NO_ANNOTATIONS,
  orphans: [],
  complete: true,
  removed: new Set<string>(),
  startAt: 0,
}

function readFrom(offset: number): Partial<Session> {
  return { open, positions: new Map([['article-1', offset]]) }
}

test('a change of many is shown where the article is being read', () => {
  const many = [annotation('Four'), annotation('Two'), annotation('Three'), annotation('One')]
  expect(placeOf(readFrom(0), ...many)).toBe('One')
  expect(placeOf(readFrom(6), ...many)).toBe('Three')
  expect(placeOf(readFrom(20), ...many)).toBe('Four')
  const active = { id: 'Two', field: null, asked: 1 }
  expect(placeOf({ ...readFrom(20), active }, ...many)).toBe('Two')
})

test('what went into the trash is only looked for where nothing is left', () => {
  const [gone, left] = [annotation('Two', { deleted: 9 }), annotation('One')]
  expect(placeOf(readFrom(5), gone, left)).toBe('One')
  expect(placeOf(readFrom(5), gone)).toBe('Two')
})

test('of what is in several articles the open one comes first, and another only where nothing is in it', () => {
  const elsewhere = annotation('One', { article: 'article-2' })
  expect(placeOf(readFrom(0), elsewhere, annotation('Three'))).toBe('Three')
  expect(placeOf(readFrom(0), annotation('Two', { article: 'article-2', deleted: 9 }), elsewhere)).toBe('One')
  expect(placeOf(NEW_SESSION, elsewhere)).toBe('One')
  expect(placeOf(readFrom(0))).toBeUndefined()
})

test('a page about what was changed is not left for where else that happened', () => {
  const speaker = sampleSpeaker()
  const merged: Edit[] = [
    { table: 'speakers', before: speaker, after: speaker },
    { table: 'annotations', before: null, after: annotation('One') },
  ]
  expect(isOnPage(merged, { kind: 'speakers', speaker: null })).toBe(true)
  expect(isOnPage(merged, { kind: 'codebook', code: null })).toBe(false)
  expect(isOnPage(merged.slice(1), { kind: 'speakers', speaker: null })).toBe(false)
  const code = sampleCode()
  expect(isOnPage([{ table: 'codes', before: null, after: code }], { kind: 'codebook', code: null })).toBe(true)
})
