import { expect, it } from 'vitest'
import { withoutSite } from './page-title-site'

it.each([
  ['Council approves the new budget | The Example', 'The Example', 'Council approves the new budget'],
  ['Council approves the new budget – Example News', undefined, 'Council approves the new budget'],
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
