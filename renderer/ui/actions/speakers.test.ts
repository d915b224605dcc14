import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleSpeaker } from '../../domain/samples/samples'
import { createQuoth, type Quoth } from '../quoth'
import { merge, setAliases } from './speakers'

let quoth: Quoth
beforeEach(() => {
  quoth = createQuoth(() => Promise.resolve())
  const speakers = [
    sampleSpeaker({ id: 'ada', name: 'Ada Moss', aliases: ['The Mayor'] }),
    sampleSpeaker({ id: 'bob', name: 'Bob Ek', aliases: ['Bobby'] }),
  ]
  const none = { articles: [], codes: [], scales: [], links: [], positions: new Map() }
  quoth.store.dispatch({ type: 'library-opened', ...none, speakers })
})
afterEach(async () => {
  await quoth.saving.retry()
  await quoth.database.delete()
})

const aliases = () => quoth.store.get().speakers.get('ada')?.aliases

test('a speaker has the other names given, and fewer again', () => {
  setAliases(quoth, 'ada', ['The Mayor', 'Moss'])
  expect(aliases()).toEqual(['The Mayor', 'Moss'])
  setAliases(quoth, 'ada', ['Moss'])
  expect(aliases()).toEqual(['Moss'])
  expect(quoth.store.get().notice).toBeNull()
})

test.each([
  ['bob ek', 'Bob Ek is called that too. To make them one, merge them.'],
  ['BOBBY', 'Bob Ek is called that too. To make them one, merge them.'],
  ['the mayor', 'Ada Moss is called that already.'],
  ['ada moss', 'Ada Moss is called that already.'],
])('%s is not taken as another name, and what else is given is', (name, notice) => {
  setAliases(quoth, 'ada', ['The Mayor', name, 'Moss'])
  expect(aliases()).toEqual(['The Mayor', 'Moss'])
  expect(quoth.store.get().notice).toBe(notice)
})

test('a name that is refused makes no step to undo', () => {
  setAliases(quoth, 'ada', ['The Mayor', 'Bobby'])
  expect(quoth.store.get().history.done).toEqual([])
})

test('two speakers who are made one say so', async () => {
  await merge(quoth, 'ada', 'bob')
  expect(quoth.store.get().notice).toBe('Merged Bob Ek into Ada Moss')
})
