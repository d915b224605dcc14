import { expect, test } from 'vitest'
import { byId } from '../../domain/registry'
import { sampleArticle } from '../../domain/samples/samples'
import { firstScale } from '../../domain/scale'
import { ARTICLE_FIELDS } from './article-fields'
import type { Choice } from './merge'
import { editsOfPair, editsOfTerms } from './merge-edits'
import { type Pair, pairOf } from './pair'
import { scaledTerms, TERM_FIELDS } from './term-fields'

const NOW = 9
const mine = { ...firstScale('verdict'), created: 1, updated: 2 }
const theirs = { ...mine, terms: mine.terms.map((term) => ({ ...term, label: `${term.label}!` })), updated: 3 }
const others = byId(scaledTerms(theirs))
const pairs = scaledTerms(mine).flatMap((term) => {
  const other = others.get(term.id)
  return other === undefined ? [] : (pairOf<'term'>(term, { of: 'term', theirs: other, known: TERM_FIELDS }) ?? [])
})

function scaleAfter(choose: (pair: Pair) => Choice) {
  return editsOfTerms(pairs, choose, { scales: byId([mine]) }, NOW)
}

test('terms are merged in one edit of their scale, which is theirs where all of them are', () => {
  expect(scaleAfter(() => 'theirs')).toEqual([{ table: 'scales', before: mine, after: theirs }])
  const [edit, ...rest] = scaleAfter(({ mine }) => (mine.id === 'refuted' ? 'theirs' : 'mine'))
  expect(rest).toEqual([])
  expect(edit?.after).toMatchObject({ updated: NOW, terms: [{}, {}, { label: 'Disputed' }, { label: 'Refuted!' }, {}] })
  expect(scaleAfter(() => 'mine')).toEqual([])
})

test('of two notes on an article both are taken, or one of them', () => {
  const article = sampleArticle({ note: 'Mine.', updated: 1 })
  const copy = {
    of: 'article',
    theirs: { ...article, note: 'Theirs.', title: 'Other', updated: 2 },
    known: ARTICLE_FIELDS,
  } as const
  const pair = pairOf<'article'>(article, copy)
  if (pair === null) throw new Error('They are the same')
  const after = (choice: Choice) => editsOfPair(pair, choice, NOW).map((edit) => edit.after)
  expect(after('both')).toEqual([{ ...article, note: 'Mine.\n\nTheirs.', updated: NOW }])
  expect(after('theirs')).toEqual([{ ...article, note: 'Theirs.', updated: 2 }])
  expect(after('mine')).toEqual([])
})
