import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { plainNote } from './plain-note'

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

it('leaves to the parser what may be Markdown', () => {
  for (const note of [
    '*why*',
    '- one',
    '1) one',
    '2. two',
    'a\n---',
    'see example@example.org',
    'https://example.org',
  ]) {
    expect(plainNote(note)).toBeNull()
  }
})

it('makes of any text what the parser makes of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...' \t\n\r\0\uFEFF\u00A0\u2028\\`*_[]<>&~|@#+-=:.!"\'()/^$%{},;?1a'),
    fc.constantFrom(
      '\n\n',
      '\r\n',
      '  \n',
      '\n    ',
      '12345',
      'www.',
      'a.b',
      'http',
      '://',
      '---',
      '|-',
      '&amp;',
      '[x] ',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, (note) => {
      const plain = plainNote(note)
      fc.pre(plain !== null)
      expect(plain).toEqual(parsed(note))
    }),
    { numRuns: 3000, maxSkipsPerRun: 1000 },
  )
})

/** The tree that the parser makes of a note, without where its parts stand in it. */
function parsed(note: string): unknown {
  const tree = fromMarkdown(note, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)))
}
