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
    expect(read('x.webloc', 'bplist00…')).toMatchObject({ failure: { problem: 'unsupported' } })
  })
})
