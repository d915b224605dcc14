import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBinaryPropertyList, stringInPropertyList } from './binary-property-list'

/** What Python’s plistlib writes for { URL: 'https://example.org/pier?a=b' }, and as UTF-16 for …/café. */
const PIER =
  'YnBsaXN0MDDRAQJTVVJMXxAcaHR0cHM6Ly9leGFtcGxlLm9yZy9waWVyP2E9YggLDwAAAAAAAAEBAAAAAAAAAAMAAAAAAAAAAAAAAAAAAAAu'
const CAFE =
  'YnBsaXN0MDDRAQJTVVJMbxAYAGgAdAB0AHAAcwA6AC8ALwBlAHgAYQBtAHAAbABlAC4AbwByAGcALwBjAGEAZgDpCAsPAAAAAAAAAQEAAAAAAAAAAwAAAAAAAAAAAAAAAAAAAEI='

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
const bigEndian = (value: number, size: number): number[] => [
  ...new Uint8Array(new BigUint64Array([BigInt(value)]).buffer.slice(0, size)).reverse(),
]
const string = (text: string): number[] => [0x5f, 0x11, ...bigEndian(text.length, 2), ...new TextEncoder().encode(text)]

/** A list of these values, each as its bytes, of which the one at `top` stands above the others. */
function listOf(values: readonly (readonly number[])[], { top = 0, count = values.length, size = 2 } = {}): Uint8Array {
  const bytes = [...new TextEncoder().encode('bplist00')]
  const offsets = values.map((value) => bytes.push(...value) - value.length)
  const table = bytes.length
  for (const offset of offsets) bytes.push(...bigEndian(offset, size))
  const trailer = [0, 0, 0, 0, 0, 0, size, 1, ...bigEndian(count, 8), ...bigEndian(top, 8), ...bigEndian(table, 8)]
  return Uint8Array.from([...bytes, ...trailer])
}

const damaged = { ok: false, failure: 'damaged' }
const missing = { ok: false, failure: 'missing' }

describe('a string in a binary property list', () => {
  test('is found in what other programs write, in either form of characters', () => {
    expect(stringInPropertyList(fromBase64(PIER), 'URL')).toEqual({ ok: true, value: 'https://example.org/pier?a=b' })
    expect(stringInPropertyList(fromBase64(CAFE), 'URL')).toEqual({ ok: true, value: 'https://example.org/café' })
    expect(stringInPropertyList(fromBase64(PIER), 'url')).toEqual(missing)
  })

  test('is found among many keys, and only under its own', () => {
    const keys = Array.from({ length: 20 }, (_, index) => string(`key ${index}`))
    const values = Array.from({ length: 20 }, (_, index) => string(`value ${index}`))
    const references = Array.from({ length: 40 }, (_, index) => index + 1)
    const list = listOf([[0xdf, 0x10, 20, ...references], ...keys, ...values])
    expect(stringInPropertyList(list, 'key 17')).toEqual({ ok: true, value: 'value 17' })
    expect(stringInPropertyList(list, 'value 17')).toEqual(missing)
  })

  test('is missing where the value is none, or the list is no dictionary', () => {
    expect(stringInPropertyList(listOf([[0xd1, 1, 2], string('URL'), [0x10, 7]]), 'URL')).toEqual(missing)
    expect(stringInPropertyList(listOf([string('URL')]), 'URL')).toEqual(missing)
    expect(stringInPropertyList(listOf([[0xd0]]), 'URL')).toEqual(missing)
  })

  test('ends where a list holds itself, or more than there is', () => {
    expect(stringInPropertyList(listOf([[0xd1, 1, 0], string('URL')]), 'URL')).toEqual(missing)
    expect(stringInPropertyList(listOf([[0xd1, 0, 0]]), 'URL')).toEqual(missing)
    expect(stringInPropertyList(listOf([[0xd1, 1, 9], string('URL')]), 'URL')).toEqual(damaged)
    expect(stringInPropertyList(listOf([[0xdf, 0x13, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]]), 'URL')).toEqual(
      damaged,
    )
    const endless = [0x5f, 0x13, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
    expect(stringInPropertyList(listOf([[0xd1, 1, 2], string('URL'), endless]), 'URL')).toEqual(missing)
    expect(stringInPropertyList(listOf([[0xd0]], { top: 1 }), 'URL')).toEqual(damaged)
    expect(stringInPropertyList(listOf([[0xd0]], { count: 2 ** 52 }), 'URL')).toEqual(damaged)
    expect(stringInPropertyList(listOf([[0xd0]], { size: 0 }), 'URL')).toEqual(damaged)
    expect(stringInPropertyList(new TextEncoder().encode('bplist00'), 'URL')).toEqual(damaged)
    expect(stringInPropertyList(new TextEncoder().encode('bplist15'), 'URL')).toEqual(damaged)
  })

  test('or none comes of any bytes, and none that is longer than they are', () => {
    const whole = fromBase64(PIER)
    const faults = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 })
    fc.assert(
      fc.property(faults, fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        for (const part of [bytes, bytes.subarray(0, length)]) {
          const found = stringInPropertyList(part, 'URL')
          if (found.ok) expect(found.value.length).toBeLessThan(part.length)
        }
      }),
    )
  })

  test('is told by the first bytes', () => {
    expect(isBinaryPropertyList(fromBase64(PIER))).toBe(true)
    expect(isBinaryPropertyList(new TextEncoder().encode('<?xml version="1.0"?>'))).toBe(false)
  })
})
