import { expect, it } from 'vitest'
import { agreement, mostAlike, sharesWords } from './page-title-agreement'

const TITLE = 'Council approves the dyke'

it('rates how well a heading says what a title says', () => {
  expect(agreement('COUNCIL approves the dyke!', TITLE)).toBe(2)
  expect(agreement(TITLE, `${TITLE} | Region | The Example`)).toBe(1.5)
  expect(agreement(`After the flood ${TITLE}`, TITLE)).toBe(1)
  expect(agreement('Weather', TITLE)).toBe(0)
  expect(agreement('', TITLE)).toBe(0)
})

it('finds the heading that agrees most, the first of those that agree as well', () => {
  const headings = [{ text: 'The Example' }, { text: `${TITLE} today` }, { text: TITLE }, { text: TITLE.toUpperCase() }]
  expect(mostAlike(headings, ['Weather', TITLE])?.heading).toBe(headings[2])
  expect(mostAlike(headings, ['Weather'])).toBeUndefined()
})

it('knows the same headline in other words', () => {
  expect(sharesWords('The dyke: what the council approved', 'Council dyke: approved at last')).toBe(true)
  expect(sharesWords('Sun and rain over the harbour', TITLE)).toBe(false)
  expect(sharesWords('Council', TITLE)).toBe(false)
})
