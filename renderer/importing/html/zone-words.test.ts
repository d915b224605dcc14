import { expect, it } from 'vitest'
import { isLeadName, isWidget, nameWords, zoneOfWords } from './zone-words'

it('takes a name apart where its words meet', () => {
  expect(nameWords('ArticleMeta_root__2ab article-meta mainNav')).toEqual([
    'article',
    'meta',
    'root',
    'ab',
    'article',
    'meta',
    'main',
    'nav',
  ])
})

it.each([
  ['related-stories', 'promotion'],
  ['newsletterBox', 'promotion'],
  ['c-social-bar', 'promotion'],
  ['kommentare', 'page'],
  ['cookie_notice', 'page'],
  ['byline', 'credit'],
  ['bildunterschrift', 'caption'],
])('takes %s for a part of the page', (name, reason) => {
  expect(zoneOfWords(nameWords(name))).toBe(reason)
})

it.each(['article-body', 'content', 'adventure', 'story__text', 'metal'])('lets %s be the article', (name) => {
  expect(zoneOfWords(nameWords(name))).toBeUndefined()
})

it('knows the names of introductions', () => {
  expect(isLeadName(nameWords('article__standfirst'))).toBe(true)
  expect(isLeadName(nameWords('chapo'))).toBe(true)
  expect(isLeadName(nameWords('leader-board'))).toBe(false)
})

it('knows a sidebar’s widget from what a page builder calls one', () => {
  expect(isWidget('box widget-search')).toBe(true)
  expect(isWidget('builder-widget-text')).toBe(false)
})
