import { describe, expect, test } from 'vitest'
import { checkParsedFile } from './parsed-file-schema'

const TEXT = 'The pier is safe.\nIts operator does not agree.'

/** What the import window gives for a small article, with some of it replaced. */
function reading(fields: Record<string, unknown> = {}) {
  const article = {
    title: 'The pier',
    titleGuessed: false,
    url: 'https://example.org/pier',
    format: 'html',
    encoding: 'utf-8',
    words: 9,
    text: TEXT,
    blocks: [
      {
        kind: 'paragraph',
        start: 0,
        end: 17,
        marks: [{ kind: 'link', start: 4, end: 8, href: 'https://example.org/' }],
      },
      { kind: 'paragraph', start: 18, end: 46, marks: [] },
    ],
    takenOut: [{ before: 2, reason: 'promotion', text: 'Also read' }],
    warnings: [],
    ...fields,
  }
  return { ok: true, value: { kind: 'articles', articles: [article] } }
}

describe('what the import window gives', () => {
  test('is taken as it is where it is an article', () => {
    const checked = checkParsedFile(reading())
    expect(checked).toEqual(reading())
  })

  test('is taken where it is files of an archive, or a reason why there is nothing', () => {
    const archive = { ok: true, value: { kind: 'archive', files: [{ name: 'a', bytes: new Uint8Array([1]) }] } }
    expect(checkParsedFile(archive)).toEqual(archive)
    const failed = { ok: false, failure: { problem: 'empty', message: 'There is nothing in it.' } }
    expect(checkParsedFile(failed)).toEqual(failed)
  })

  test('is taken where it is annotations, which are checked where they land', () => {
    const exchange = { kind: 'exchange', holds: 'annotations', format: 'W3C', json: new Uint8Array([1]) }
    expect(checkParsedFile({ ok: true, value: exchange })).toEqual({ ok: true, value: exchange })
    const forged = { ...exchange, holds: 'scripts' }
    expect(checkParsedFile({ ok: true, value: forged })).toMatchObject({ ok: false })
  })

  const block = { kind: 'paragraph', start: 0, end: 46, marks: [] }
  const marked = (mark: object) => ({ text: TEXT.replace('\n', ' '), blocks: [{ ...block, marks: [mark] }] })
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text alone', 'The pier'],
    ['no articles', { ok: true, value: { kind: 'articles', articles: [] } }],
    ['a link that runs', reading(marked({ kind: 'link', start: 0, end: 3, href: 'javascript:alert(1)' }))],
    ['an address that runs', reading({ url: 'javascript:alert(1)' })],
    ['a block that begins too late', reading({ blocks: [{ ...block, start: 1 }] })],
    ['a block that ends beyond the text', reading({ blocks: [{ ...block, end: 999 }] })],
    ['a block that runs over a line', reading({ blocks: [block] })],
    ['a mark beyond its block', reading(marked({ kind: 'strong', start: 40, end: 99 }))],
    ['a mark that ends before it begins', reading(marked({ kind: 'strong', start: 9, end: 3 }))],
    [
      'two marks that cross',
      reading({
        ...marked({ kind: 'strong', start: 0, end: 9 }),
        blocks: [
          {
            ...block,
            marks: [
              { kind: 'strong', start: 0, end: 9 },
              { kind: 'emphasis', start: 5, end: 12 },
            ],
          },
        ],
      }),
    ],
    ['something taken out over two lines', reading({ takenOut: [{ before: 0, reason: 'page', text: 'a\nb' }] })],
    ['something taken out beyond the end', reading({ takenOut: [{ before: 9, reason: 'page', text: 'x' }] })],
    ['a format that there is not', reading({ format: 'script' })],
    ['a field that there is not', reading({ html: '<script>' })],
    ['a number that is none', reading({ words: Number.NaN })],
    ['a problem that there is not', { ok: false, failure: { problem: 'boom', message: '' } }],
  ])('is refused where it is %s', (_what, value) => {
    expect(checkParsedFile(value)).toMatchObject({ ok: false, failure: { problem: 'damaged' } })
  })
})
