import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growth } from '../samples/growth'
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

test('a German sentence goes on behind ordinals and what is written short with a space in it', () => {
  const one =
    'Am 3. Oktober wird sie z. B. für Fußgänger, u. U. auch im 2. Stock und i. d. R. wie im 19. Jahrhundert gesperrt.'
  expect(sentences(one)).toEqual([one])
  expect(sentences('Geboren: 3. März. Sie kam am 4. und 5. August.')).toHaveLength(2)
  expect(sentences('Er sagte u. a. „Nein.“ Dann ging er.')).toEqual(['Er sagte u. a. „Nein.“', 'Dann ging er.'])
  expect(sentences('Es waren Ada, Bob u. a. Die Stadt, d. h. Bremen, schwieg.')).toEqual([
    'Es waren Ada, Bob u. a.',
    'Die Stadt, d. h. Bremen, schwieg.',
  ])
})

test('an ordinal ends a German sentence where what comes next is nothing that could be counted', () => {
  expect(
    sentences('Er wurde der 3. Gestern kam sie. Sie blieb bis zum 5. Deshalb ging er am 6. Viele folgten.'),
  ).toEqual(['Er wurde der 3.', 'Gestern kam sie.', 'Sie blieb bis zum 5.', 'Deshalb ging er am 6.', 'Viele folgten.'])
  expect(sentences('Am 3. Morgen kam der 2. Deutsche zum 4. Mal.')).toHaveLength(1)
})

test('a number that is no ordinal ends a sentence', () => {
  expect(sentences('Sie wurde 12. Danach ging sie. Er kam am 3. Danach schwieg er.')).toHaveLength(4)
  expect(sentences('It fell in 2019. The bridge had 12. Police say so. I am 18. Vote for me.')).toHaveLength(5)
  expect(sentences('It was at 5 p. m. Police came.')).toHaveLength(2)
})

test('a quotation mark behind a space, as in French, belongs to what it closes', () => {
  expect(sentences('« Non. » Il partit. « Oui ! » dit-il. « Où ? », demanda-t-elle. « Là. »')).toEqual([
    '« Non. »',
    'Il partit.',
    '« Oui ! » dit-il.',
    '« Où ? », demanda-t-elle.',
    '« Là. »',
  ])
  expect(sentences('Er kam. »Halt!« Sie blieb.')).toEqual(['Er kam.', '»Halt!«', 'Sie blieb.'])
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
  const word = fc.constantFrom(
    'Mr. ',
    'J. ',
    'yes',
    '? ',
    '” ',
    '. ',
    '😀',
    'U.S. ',
    '\u00e9 ',
    '5 ',
    'am 3. ',
    'u. a. ',
    '» ',
  )
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

test('a text that never ends a sentence is gone through in a time that grows with it, not with its square', async () => {
  const goThrough = (times: number) => expect(sentencesIn('J. '.repeat(times))).toHaveLength(1)
  expect(await growth(10_000, goThrough)).toBeLessThan(4)
})
