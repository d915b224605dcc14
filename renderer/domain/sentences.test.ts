import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesIn } from './sentences'

function sentences(text: string): string[] {
  return sentencesIn(text).map(({ start, end }) => text.slice(start, end).trim())
}

test('a sentence goes on behind titles, initials and what stands short before a number', () => {
  const text = 'Mr. Durov met Dr. J. Smith of the U.S. Senate on Jan. 5. They agreed on No. 7.'
  expect(sentences(text)).toEqual(['Mr. Durov met Dr. J. Smith of the U.S. Senate on Jan. 5.', 'They agreed on No. 7.'])
  expect(sentences('(Prof. Moss) “St. Paul” kam z.B. Montag.')).toHaveLength(1)
})

test('a sentence goes on behind a question or cry that is quoted, where it goes on in small letters', () => {
  expect(sentences('“Is it safe?” she asked. “Yes!” It was.')).toEqual([
    '“Is it safe?” she asked.',
    '“Yes!”',
    'It was.',
  ])
  expect(sentences('"Stop!" he cried. »Halt!« rief er.')).toEqual(['"Stop!" he cried.', '»Halt!« rief er.'])
})

test('what is a word of its own, or is no abbreviation there, ends a sentence', () => {
  expect(sentences('So do I. They know. He said no. It was at 5 p.m. The end.')).toEqual([
    'So do I.',
    'They know.',
    'He said no.',
    'It was at 5 p.m.',
    'The end.',
  ])
  expect(sentences('It rained in Mar. Then it stopped.')).toHaveLength(2)
  expect(sentences('They live in the U.S. The U.N. Council met George W. In the U.K. Parliament sat.')).toEqual([
    'They live in the U.S.',
    'The U.N. Council met George W. In the U.K. Parliament sat.',
  ])
})

test('sentences of other scripts are parted by their own signs', () => {
  expect(sentences('这座桥很安全。他说。')).toEqual(['这座桥很安全。', '他说。'])
})

test('all of any text is in one of its sentences, one behind the other', () => {
  const word = fc.constantFrom('Mr. ', 'J. ', 'yes', '? ', '” ', '. ', '😀', 'U.S. ', '\u00e9 ', '5 ')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((words) => words.join('')),
      ),
      (text) => {
        const parts = sentencesIn(text)
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        expect(parts.every(({ start, end }, i) => start < end && start === (parts[i - 1]?.end ?? 0))).toBe(true)
      },
    ),
  )
})
