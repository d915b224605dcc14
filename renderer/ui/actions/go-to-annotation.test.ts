import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import { sampleArticle } from '../../domain/samples/samples'
import { createQuoth, type Quoth } from '../quoth'
import { goToAnchor } from './go-to-annotation'

let quoth: Quoth
beforeEach(() => {
  quoth = createQuoth(() => Promise.resolve())
  const articles = [sampleArticle({ title: 'The pier' })]
  const none = { speakers: [], codes: [], scales: [], links: [], positions: new Map() }
  quoth.store.dispatch({ type: 'library-opened', articles, ...none })
  const content = { article: 'article-1', revision: 2, text: 'It was rebuilt.', blocks: [], takenOut: [] }
  quoth.store.dispatch({ type: 'article-opened', content, annotations: [], startAt: 0 })
})
afterEach(() => quoth.database.delete())

test('a passage that an article does not hold any more is said to be gone, with its words', async () => {
  await goToAnchor(quoth, 'article-1', anchorAt('It will not stand.', 3, 17))
  expect(quoth.store.get().notice).toBe('“The pier” does not hold these words any more: “will not stand”')
  expect(quoth.store.get().selection).toBeNull()
})
