import { expect, it } from 'vitest'
import { fieldWarnings } from './fields-warnings'
import { articleOfScripts } from './json-ld'

function articleWith(more: object) {
  return articleOfScripts([
    JSON.stringify({ '@type': 'NewsArticle', headline: 'Council approves the budget', ...more }),
  ])
}

it.each([
  { isAccessibleForFree: false },
  { isAccessibleForFree: 'False' },
  { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid' } },
  { isAccessibleForFree: true, hasPart: [{ isAccessibleForFree: true }, { isAccessibleForFree: 'false' }] },
])('warns of an article that is not free: %o', (more) => {
  expect(fieldWarnings(articleWith(more))).toHaveLength(1)
})

it.each([{}, { isAccessibleForFree: true }, { isAccessibleForFree: 'True', hasPart: [] }, { hasPart: null }])(
  'does not warn of one that is: %o',
  (more) => {
    expect(fieldWarnings(articleWith(more))).toEqual([])
  },
)

it('finds the names that an author is only referred to by', () => {
  const graph = [
    { '@type': 'Article', headline: 'Council approves the budget', author: { '@id': '#ann' } },
    { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
  ]
  expect(articleOfScripts([JSON.stringify({ '@graph': graph })])?.authors).toEqual(['Ann Example'])
})

it('finds nothing in a script that is no JSON, or describes no article', () => {
  expect(articleOfScripts(['{', '[1, "a", null]', '{"@type":"Organization","name":"Example"}'])).toBeNull()
})

it('reads instructions as it reads an article', () => {
  const steps = { '@type': 'HowTo', name: 'How to build a dyke', author: { name: 'ann.example' } }
  const found = articleOfScripts([JSON.stringify(steps)])
  expect(found?.headline).toBe('How to build a dyke')
  expect(found?.authors).toEqual(['ann.example'])
})
