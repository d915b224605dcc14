import { expect, it } from 'vitest'
import { withoutNeighbours } from './page-title-neighbours'

const TITLE = 'Council approves the dyke'

it.each([
  ['a kicker in an element of its own', ['After the flood', ` ${TITLE}`], TITLE],
  ['a kicker parted by a bar', [`Region | ${TITLE}`], TITLE],
  ['a deck after it', [`${TITLE} Ships can pass again`], TITLE],
  ['words of the headline itself', [`How the ${TITLE}`], `How the ${TITLE}`],
  ['a part of the headline before a colon', [`At last: ${TITLE}`], `At last: ${TITLE}`],
])('from a heading with %s keeps what the page calls its title', (_, lines, expected) => {
  expect(withoutNeighbours({ text: lines.join(''), lines }, undefined, [TITLE], [])).toBe(expected)
})

it('keeps a title with the signs that its heading shows only to those who hear it', () => {
  const heading = { text: 'At last the dyke', lines: ['At last the dyke'] }
  expect(withoutNeighbours(heading, undefined, ['At last – the dyke'], [])).toBe('At last – the dyke')
})
