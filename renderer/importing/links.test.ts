import { describe, expect, it } from 'vitest'
import { readLink } from './links'

const read = (name: string, text: string) => readLink(name, new TextEncoder().encode(text))

describe('readLink', () => {
  it('reads the address of a Windows shortcut', () => {
    expect(
      read('A page.url', '[Other]\r\nURL=x\r\n[InternetShortcut]\r\nURL=https://example.org/a?b\r\n'),
    ).toMatchObject({
      value: [
        {
          fields: { title: 'A page', url: 'https://example.org/a?b' },
          format: 'link',
          drafts: [{ text: 'https://example.org/a?b', marks: [{ kind: 'link' }] }],
        },
      ],
    })
  })

  it('takes web addresses only', () => {
    expect(read('x.url', '[InternetShortcut]\nURL=javascript:alert(1)')).toMatchObject({
      failure: { problem: 'empty' },
    })
    expect(read('x.url', '')).toMatchObject({ failure: { problem: 'empty' } })
  })

  it('reads the address of a shortcut that macOS wrote in its binary form, whatever it is called', () => {
    const bytes = Uint8Array.from(
      `bplist00\xd1\x01\x02SURL_\x10\x13https://example.org\x08\x0b\x0f${'\0'.repeat(6)}\x01\x01${'\0'.repeat(7)}\x03${'\0'.repeat(15)}\x25`,
      (character) => character.charCodeAt(0),
    )
    for (const name of ['A page.webloc', 'A page']) {
      expect(readLink(name, bytes)).toMatchObject({
        value: [{ fields: { title: 'A page', url: 'https://example.org/' }, format: 'link' }],
      })
    }
    expect(readLink('x.webloc', bytes.subarray(0, 40))).toMatchObject({ failure: { problem: 'damaged' } })
  })
})
