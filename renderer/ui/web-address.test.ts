import { expect, test } from 'vitest'
import { webAddress } from './web-address'

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  [' example.org ', 'https://example.org/'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['two words', null],
  ['', null],
  ['localhost', null],
])('%j is the address %j', (typed, address) => {
  expect(webAddress(typed)).toBe(address)
})
