import { describe, expect, test } from 'vitest'
import { plainAddress } from './plain-address'

describe('the address of a page', () => {
  test.each([
    ['https://example.org/pier#comments', 'https://example.org/pier'],
    ['https://example.org/pier?utm_source=mail&utm_campaign=a&id=7', 'https://example.org/pier?id=7'],
    ['https://EXAMPLE.org/pier?fbclid=x', 'https://example.org/pier'],
    ['http://example.org', 'http://example.org/'],
  ])('%s is %s', (given, plain) => expect(plainAddress(given)).toBe(plain))

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'pier', ''])('%s is none', (given) =>
    expect(plainAddress(given)).toBeUndefined(),
  )
})
