import { expect, it } from 'vitest'
import type { Headings } from './headings'
import { chosenTitle } from './page-title'

const TITLE = 'Council approves the new dyke'

/** The title where the page's head says `given` and shows these headings; the site is called The Example. */
function titleOf(given: string[], headings: { [Kind in keyof Headings | 'marked']?: string }): string | undefined {
  const at = (kind: keyof Headings | 'marked') => {
    const text = headings[kind]
    return text === undefined ? [] : [{ text, lines: [text] }]
  }
  const shown = {
    first: at('first'),
    all: [...at('first'), ...at('all')],
    crumbs: at('crumbs'),
    lower: at('lower'),
    near: at('near'),
    opening: at('opening'),
    homes: [],
    marked: at('marked')[0],
  }
  return chosenTitle(given, undefined, shown, ['The Example'])
}

it('takes the heading that says what the head says, as it is shown', () => {
  expect(titleOf([TITLE.toUpperCase()], { first: TITLE, lower: 'More on this' })).toBe(TITLE)
})

it('takes the heading beneath one that is only a part of the title', () => {
  expect(titleOf([`${TITLE} - Flood: the year after`], { first: 'Flood: the year after', lower: TITLE })).toBe(TITLE)
})

it('takes the headline beneath a trail that ends with what the page is called', () => {
  const crumbs = 'New dyke: council approves'
  expect(titleOf([crumbs], { crumbs, lower: TITLE })).toBe(TITLE)
  expect(titleOf([crumbs], { crumbs, marked: TITLE })).toBe(TITLE)
  expect(titleOf([TITLE], { crumbs: TITLE, lower: 'Most read today' })).toBe(TITLE)
})

it('takes what the trail says where only a part of it stands beneath', () => {
  const crumbs = `After the flood: ${TITLE}`
  expect(titleOf([crumbs], { crumbs, lower: TITLE })).toBe(crumbs)
  expect(titleOf([`${crumbs} at last`], { crumbs, lower: TITLE })).toBe(TITLE)
})

it('takes a lone headline in other words than the head has', () => {
  expect(titleOf(['Dyke, council, approval – all you need'], { first: TITLE, lower: 'More on this' })).toBe(TITLE)
})

it('takes the heading right above the text where the head names nothing that the page shows', () => {
  expect(titleOf(['Harbour – News – Harbour'], { first: 'Links', near: TITLE })).toBe(TITLE)
  expect(titleOf(['Water levels of the week'], { near: 'Live' })).toBe('Water levels of the week')
  expect(titleOf(['Water levels of the week'], { near: 'By Ann Example and others' })).toBe('Water levels of the week')
})

it('takes the article’s own first line before the site’s name', () => {
  expect(titleOf(['The Example'], { first: 'The Example', opening: TITLE })).toBe(TITLE)
  expect(titleOf(['The Example'], { first: 'The Example' })).toBe('The Example')
})

it('takes what the head says where the page shows nothing like it', () => {
  expect(titleOf([TITLE], { lower: 'Most read' })).toBe(TITLE)
  expect(titleOf([], {})).toBeUndefined()
})
