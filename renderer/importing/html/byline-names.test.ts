import { expect, it } from 'vitest'
import { beginsWithBy, isPerson, nameAfterDay, namesIn } from './byline-names'

it.each([
  ['By Ann Example', ['Ann Example']],
  ['ByAnn Example', ['Ann Example']],
  ['View all posts by Ann Example', ['Ann Example']],
  ['Ann Example Alle Artikel von Ann Example', ['Ann Example']],
  ['Interview: Ann Example', ['Ann Example']],
  ['Ann Example, PhD', ['Ann Example']],
  ['Ann Example @annexample', ['Ann Example']],
  ['Par Ann Example Le 17/02/2020', ['Ann Example']],
  ['Ann Example/SP-X', ['Ann Example']],
  ['Text und Interview: Ann Example', ['Ann Example']],
  ['Ann Example, Ben van Muster & Cleo Sample', ['Ann Example', 'Ben van Muster', 'Cleo Sample']],
  ['Ann Example und Ben Muster', ['Ann Example', 'Ben Muster']],
  ['Office for Justice and Peace', ['Office for Justice and Peace']],
])('reads the names in “%s”', (written, names) => {
  expect(namesIn(written)).toEqual(names)
})

it.each([
  'admin',
  'Last updated on 3 May',
  'https://example.org/ann',
  'ann@example.org',
  'Published by',
  '** note **',
  'Super User',
])('finds no name in “%s”', (written) => {
  expect(namesIn(written)).toEqual([])
})

it('knows a line that names an author, and a headline that only begins like one', () => {
  expect(beginsWithBy('Von Ann Example')).toBe(true)
  expect(namesIn('Von Bienen und ganz vielen Menschen').every(isPerson)).toBe(false)
})

it('finds the name after a day', () => {
  expect(nameAfterDay('25.10.2022 - Ann Example')).toBe('Ann Example')
  expect(nameAfterDay('25.10.2022')).toBeUndefined()
})
