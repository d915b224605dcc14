import { describe, expect, it } from 'vitest'
import { mimeParts } from './mime-parts'

const MESSAGE = `Snapshot-Content-Location: https://example.org/a
Content-Type: multipart/related; boundary="b"

--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/a

<p>caf=E9</p>
--b
Content-Type: text/html

<p>a frame</p>
--b--
`

describe('mimeParts', () => {
  it('gives the parts apart, with their bytes, charset and headers', async () => {
    const { headers, parts } = await mimeParts(new TextEncoder().encode(MESSAGE))
    expect(headers.get('snapshot-content-location')).toBe('https://example.org/a')
    expect(parts.map(({ type, charset }) => [type, charset])).toEqual([
      ['text/html', 'iso-8859-1'],
      ['text/html', undefined],
    ])
    expect(new TextDecoder('latin1').decode(parts[0]?.bytes).trim()).toBe('<p>café</p>')
    expect(parts[0]?.headers.get('content-location')).toBe('https://example.org/a')
  })

  it('gives none for what is no message', async () => {
    expect((await mimeParts(new Uint8Array())).headers.size).toBe(0)
  })
})
