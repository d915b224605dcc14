import { expect, it } from 'vitest'
import { paragraph } from '../draft'
import { isSentence, linkDensity, massOf, widthOf } from './block-features'

it.each([
  'The council approved the budget on Tuesday, the mayor said.',
  '市長は火曜日に、議会が予算を承認したと述べた。新しい橋も来年に完成する。',
  'وافق المجلس على الميزانية يوم الثلاثاء، كما قال رئيس البلدية.',
])('reads “%s” as sentences', (text) => {
  expect(isSentence({ draft: paragraph(text) })).toBe(true)
})

it.each(['Home', 'Sign up for our newsletter', 'Politics | Sport | Weather'])('doesn’t read “%s” as one', (text) => {
  expect(isSentence({ draft: paragraph(text) })).toBe(false)
})

it('counts what is linked', () => {
  expect(linkDensity({ draft: paragraph('abcd'), linked: 1 })).toBe(0.25)
  expect(massOf({ draft: paragraph('The council approved it on Tuesday, the mayor said.'), linked: 40 })).toBe(0)
})

it('counts a CJK character as three letters', () => {
  expect(widthOf('市長a')).toBe(7)
})
