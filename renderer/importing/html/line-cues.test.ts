import { expect, it } from 'vitest'
import { paragraph } from '../draft'
import { lineCue } from './line-cues'

it.each([
  'Photo: Ann Example',
  'Foto: Ann Beispiel / Agentur',
  '© 2026 Ann Example',
  '(Bild: Agentur)',
  'Quelle: Agentur',
])('takes “%s” for a credit', (text) => {
  expect(lineCue({ draft: paragraph(text), linked: 0 })).toBe('credit')
})

it('takes a line that is nearly all a link for a way to another story', () => {
  const text = 'The mayor explains the budget in an interview'
  expect(lineCue({ draft: paragraph(text), linked: text.length })).toBe('promotion')
})

it('takes a label with a link after it for one too, in any language', () => {
  expect(lineCue({ draft: paragraph('Lesen Sie auch: Der Haushalt der Stadt'), linked: 22 })).toBe('promotion')
})

it('leaves sentences with links in them', () => {
  const text = 'The mayor said on Tuesday that the budget would be put to the vote, and the council agreed.'
  expect(lineCue({ draft: paragraph(text), linked: 20 })).toBeUndefined()
  expect(lineCue({ draft: paragraph('Photographs of the bridge were shown in the hall.'), linked: 0 })).toBeUndefined()
})

it('takes an address alone for none of the article', () => {
  expect(lineCue({ draft: paragraph('https://example.org/story'), linked: 0 })).toBe('page')
})
