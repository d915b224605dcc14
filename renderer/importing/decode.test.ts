import { describe, expect, test } from 'vitest'
import { decode } from './decode'

const utf8 = new TextEncoder()

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian)
  return bytes
}

describe('decoding', () => {
  test('valid UTF-8 is read as such, without a warning', () => {
    expect(decode(utf8.encode('“Ça va?” 😊'))).toEqual({ text: '“Ça va?” 😊', encoding: 'utf-8', warnings: [] })
  })

  test('a byte-order mark decides, and is no character of the text', () => {
    expect(decode(utf8.encode('\ufeffabc'))).toEqual({ text: 'abc', encoding: 'utf-8', warnings: [] })
    expect(decode(utf16('\ufeff“Ω”', false))).toEqual({ text: '“Ω”', encoding: 'utf-16le', warnings: [] })
    expect(decode(utf16('\ufeff“Ω”', true))).toEqual({ text: '“Ω”', encoding: 'utf-16be', warnings: [] })
  })

  test('UTF-16 without a mark is told by its zeroes, with a warning', () => {
    const little = decode(utf16('The minister said no.', false))
    expect(little).toMatchObject({ text: 'The minister said no.', encoding: 'utf-16le' })
    expect(little.warnings).toHaveLength(1)
    expect(decode(utf16('The minister said no.', true))).toMatchObject({
      text: 'The minister said no.',
      encoding: 'utf-16be',
    })
  })

  test('bytes that are not UTF-8 are read as windows-1252, with a warning', () => {
    const decoded = decode(new Uint8Array([0x93, 0xc7, 0x61, 0x94, 0x20, 0x80, 0x35, 0x85]))
    expect(decoded).toMatchObject({ text: '“Ça” €5…', encoding: 'windows-1252' })
    expect(decoded.warnings).toEqual([
      'The file doesn’t say how its characters are encoded; it was read as windows-1252.',
    ])
  })

  test('one damaged byte in a UTF-8 text doesn’t garble all the others', () => {
    const bytes = utf8.encode('Здравствуйте, товарищи! x')
    bytes[bytes.length - 1] = 0xff
    const decoded = decode(bytes)
    expect(decoded.text).toBe('Здравствуйте, товарищи! \ufffd')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.warnings).toHaveLength(1)
  })
})
