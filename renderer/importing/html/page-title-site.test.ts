import { expect, it } from 'vitest'
import { isSite, withoutNamedSite, withoutSite } from './page-title-site'

it.each([
  ['Council approves the new budget | The Example', 'The Example', 'Council approves the new budget'],
  ['Council approves the new budget – Example News', undefined, 'Council approves the new budget'],
  ['Council approves the new budget | Region | The Example', 'The Example', 'Council approves the new budget'],
  ['议会批准了新的预算方案-范例网', undefined, '议会批准了新的预算方案'],
  ['The Example: Council approves the new budget', 'The Example', 'Council approves the new budget'],
])('drops the site’s name from “%s”', (title, site, expected) => {
  expect(withoutSite(title, site === undefined ? [] : [site])).toBe(expected)
})

it.each([
  ['Budget approved: what the council decided', 'The Example'],
  ['Well-known mayor resigns', undefined],
])('leaves “%s” whole', (title, site) => {
  expect(withoutSite(title, site === undefined ? [] : [site])).toBe(title)
})

it('cuts only the site’s own name from a headline that the page shows', () => {
  expect(withoutNamedSite('Dog drives out burglar – witnesses sought', ['Example'])).toBe(
    'Dog drives out burglar – witnesses sought',
  )
  expect(withoutNamedSite('Dog drives out burglar – Example', ['Example'])).toBe('Dog drives out burglar')
})

it('knows the site’s name and what is nearly it', () => {
  expect(isSite('The Example', ['Example'])).toBe(true)
  expect(isSite('ICE', ['Ice Magazine'])).toBe(true)
  expect(isSite('Ice on the harbour', ['Ice Magazine'])).toBe(false)
})
