import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleAnnotation, sampleCode } from '../../domain/samples/samples'
import { createQuoth, type Quoth } from '../quoth'
import { annotationsOf } from '../session/shown'
import { setTags } from './tag'

let quoth: Quoth
beforeEach(() => {
  quoth = createQuoth(() => Promise.resolve())
  const codes = [sampleCode({ id: 'harbour', name: 'harbour' }), sampleCode({ id: 'money', name: 'money' })]
  const none = { articles: [], speakers: [], scales: [], links: [], positions: new Map() }
  quoth.store.dispatch({ type: 'library-opened', ...none, codes })
  const content = { article: 'article-1', revision: 1, text: 'xxxxx', blocks: [], takenOut: [] }
  const annotations = [sampleAnnotation({ id: 'a', tags: ['deleted', 'harbour'] })]
  quoth.store.dispatch({ type: 'article-opened', content, annotations, startAt: 0 })
})
afterEach(() => quoth.database.delete())

const tags = () => annotationsOf(quoth.store.get()).inOrder[0]?.tags

test('tags are those of the names given, each once', () => {
  setTags(quoth, 'a', ['Money', 'harbour', 'money'])
  expect(tags()?.slice(0, 2)).toEqual(['money', 'harbour'])
})

test('the tag of a code in the trash stays while others are given and taken away, so that it comes back with its code', () => {
  setTags(quoth, 'a', ['harbour', 'money'])
  expect(tags()).toContain('deleted')
  setTags(quoth, 'a', [])
  expect(tags()).toEqual(['deleted'])
})
