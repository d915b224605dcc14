import { describe, expect, it } from 'vitest'
import { readRtf } from './read-rtf'

function drafts(rtf: string) {
  const result = readRtf(
    'a.rtf',
    Uint8Array.from(rtf, (character) => character.charCodeAt(0)),
  )
  return result.ok ? (result.value[0]?.drafts ?? []) : result.failure
}

function texts(rtf: string): unknown {
  const read = drafts(rtf)
  return Array.isArray(read) ? read.map((draft) => draft.text) : read
}

describe('readRtf', () => {
  it('reads paragraphs, and letters as Unicode, hexadecimal and words give them', () => {
    expect(
      texts(
        "{\\rtf1\\ansi\\ansicpg1250 P\\'f8\\'edli\\'9a \\u382?lu\\'9dou\\u269\\'e8k\\'fd\\par Second\\emdash one\\~x\\par}",
      ),
    ).toEqual(['Příliš žluťoučký', 'Second—one\u00a0x'])
  })

  it('decodes text in the code page of its font, bytes of one letter together', () => {
    const rtf =
      '{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset128 Mincho;}{\\f2\\fcharset2 Wingdings;}}'
    expect(texts(`${rtf}{\\f1 \\'93\\'fa\\'96{}\\f0  caf\\'e9 \\f2 abc}\\par}`)).toEqual(['日\ufffd café'])
    expect(texts(`${rtf}{\\f1 \\'93\\'fa\\'96\\'7b}{\\f0  caf\\'e9}\\par}`)).toEqual(['日本 café'])
    expect(texts("{\\rtf1{\\uc2 \\u26085\\'93\\'fa}x}")).toEqual(['日x'])
  })

  it('leaves out what is not the body, and what was deleted or hidden', () => {
    expect(
      texts(
        '{\\rtf1{\\info{\\title T}}{\\*\\generator G;}{\\header H}{\\pict 00ff}{\\*\\unknown U}a{\\v b}{\\deleted c}d\\bin3 xyz\\par}',
      ),
    ).toEqual(['ad'])
  })

  it('knows headings by style and by outline, quotations, lists, rows and notes', () => {
    const rtf =
      '{\\rtf1{\\stylesheet{Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s9 Quote;}{\\*\\cs3 heading 2 Char;}}' +
      '\\pard\\s1 Title\\par\\pard Text{\\chftn}{\\footnote{\\chftn} Note.} on\\par\\pard\\s9 Said\\par' +
      '{\\listtext 2.\\tab}\\pard\\ls1\\ilvl1 Item\\par\\pard\\intbl A\\cell B\\cell\\row\\pard\\outlinelevel2 Third\\par}'
    expect(drafts(rtf)).toMatchObject([
      { shape: { kind: 'heading', level: 1 }, text: 'Title' },
      { shape: { kind: 'paragraph' }, text: 'Text[1] on' },
      { shape: { kind: 'quote' }, text: 'Said' },
      { shape: { kind: 'list-item', ordered: true, depth: 1, number: 2 }, text: 'Item' },
      { shape: { kind: 'paragraph' }, text: 'A | B' },
      { shape: { kind: 'heading', level: 3 }, text: 'Third' },
      { shape: { kind: 'paragraph' }, text: '[1] Note.' },
    ])
  })

  it('marks bold and italic runs, and links to the web only', () => {
    const rtf =
      '{\\rtf1 a {\\b bold{\\i both}} {\\field{\\*\\fldinst HYPERLINK "https://example.org/x"}{\\fldrslt link}}' +
      '{\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt none}}\\par}'
    expect(drafts(rtf)).toMatchObject([
      {
        text: 'a boldboth linknone',
        marks: [
          { kind: 'strong', start: 2, end: 10 },
          { kind: 'emphasis', start: 6, end: 10 },
          { kind: 'link', start: 11, end: 15, href: 'https://example.org/x' },
        ],
      },
    ])
  })

  it('stands groups without end, open and closed', () => {
    expect(texts(`{\\rtf1 ${'{'.repeat(300_000)}deep${'}'.repeat(300_000)}`)).toEqual(['deep'])
    expect(texts(`${'}'.repeat(100_000)}`)).toMatchObject({ problem: 'empty' })
  })
})
