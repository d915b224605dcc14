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
    const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
    const decoded = decode(latin('\x93\xc7a va?\x94 he asked in the caf\xe9. It costs \x805\x85'))
    expect(decoded).toMatchObject({ text: '“Ça va?” he asked in the café. It costs €5…', encoding: 'windows-1252' })
    expect(decoded.warnings).toEqual([
      'The file doesn’t say how its characters are encoded; it was read as windows-1252.',
    ])
  })

  test('what the file declares is tried before guessing, and passed over where the bytes are not in it', () => {
    const greek = Uint8Array.from([0xca, 0xe1, 0xeb, 0xe7, 0xec, 0xdd, 0xf1, 0xe1])
    expect(decode(greek, 'iso-8859-7')).toEqual({ text: 'Καλημέρα', encoding: 'iso-8859-7', warnings: [] })
    expect(decode(utf8.encode('Καλημέρα'), 'windows-1252').text).toBe('Καλημέρα')
    expect(decode(greek, 'utf-8').encoding).not.toBe('utf-8')
    expect(decode(greek, 'no-such-encoding').warnings).toHaveLength(1)
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
