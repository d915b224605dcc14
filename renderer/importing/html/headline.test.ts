import { expect, it } from 'vitest'
import { type HeadingPart, headlineOf } from './headline'

const bareText = (text: string): HeadingPart => ({ text, names: [] })
const span = (text: string, ...names: string[]): HeadingPart => ({ text, names: ['span', ...names] })

it.each([
  [span('After the flood', 'dachzeile'), span('Council approves the dyke', 'headline')],
  [span('After the flood', 'subline'), span('Council approves the dyke', 'headline', 'article')],
  [span('After the flood', 'roofline'), bareText(' Council approves the dyke')],
  [span('After the flood', 'kicker'), span(': ', 'hidden'), bareText('Council approves the dyke')],
  [span('After the flood'), span(' – ', 'hiddendash'), span('Council approves the dyke')],
  [{ text: 'After the flood', names: ['small'] }, bareText('Council approves the dyke')],
  [bareText('Council approves the dyke'), span('What it means for the harbour', 'entry', 'subtitle')],
  [{ text: '3 March', names: ['time'] }, bareText(' Council approves the dyke')],
])('takes what stands beside a headline off it (%#)', (...parts) => {
  expect(headlineOf(parts)).toBe('Council approves the dyke')
})

it.each([
  [bareText('Council approves the '), { text: 'dyke', names: ['em'] }],
  [span('Council approves'), span(' the dyke')],
  [span('Council approves the dyke', 'headline')],
  [span('Council approves the dyke', 'subtitle')],
])('finds nothing beside a headline whose parts are not called otherwise (%#)', (...parts) => {
  expect(headlineOf(parts)).toBeUndefined()
})
