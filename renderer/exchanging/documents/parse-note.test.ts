import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { GITHUB } from '../../markdown/github'
import { parseNote } from './parse-note'
import { plainNote } from './plain-note'

const piece = fc.oneof(
  fc.constantFrom(...' \t\n\r\0\uFEFF\u00A0\u2028\\`*_[]<>&~|@#+-=:.!"\'()/^$%{},;?1a'),
  fc.constantFrom(
    '\n\n',
    '\r\n',
    '  \n',
    '\n    ',
    '\n1. ',
    '\n12345) ',
    '\n:-',
    '\n==',
    '---',
    '|-',
    '| a |\n| - |\n',
    '[x] ',
    '[^1]: ',
    '* a\n',
  ),
  fc.constantFrom(
    'www.',
    'a.b',
    'http',
    '://',
    'http://a.b',
    'a@b.cd',
    'mailto:',
    '&amp;',
    '&#64;',
    '&commat;',
    '&colon;',
    'w&#119;w.',
  ),
  fc.string({ unit: 'grapheme' }),
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

it('makes of any note what the whole parser makes of it', () => {
  fc.assert(
    fc.property(text, (note) => {
      expect(withoutPlaces(parseNote(note))).toEqual(parsed(note))
    }),
    { numRuns: 500 },
  )
})

it('makes of any plain note what the parser makes of it', () => {
  fc.assert(
    fc.property(text, (note) => {
      const plain = plainNote(note)
      fc.pre(plain !== null)
      expect(plain).toEqual(parsed(note))
    }),
    { numRuns: 500, maxSkipsPerRun: 1000 },
  )
})

it('takes what people write without any markup for plain', () => {
  for (const note of [
    '',
    'Who says so? “The ministry” – on 3 May; 40 % (or more), he said: no!',
    'One.\n\nTwo, on\ntwo lines\n',
    '2024 was a year - like 1.5 others.',
    'Hans Müller’s cat\n\n\nhttp',
  ]) {
    expect(plainNote(note)).toEqual(parsed(note))
  }
})

it('finds links that no sign marks, however they are written', () => {
  for (const note of ['example@example.org', '*a* https://example.org', '- www.example.org', '- http&colon;//a.org']) {
    expect(JSON.stringify(parseNote(note))).toContain('"url"')
  }
})

/** The tree that the parser makes of a note with everything that GitHub’s Markdown has. */
function parsed(note: string): unknown {
  return withoutPlaces(fromMarkdown(note, GITHUB))
}

/** A tree without where its parts stand in the note. */
function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)))
}
