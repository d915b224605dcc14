import { describe, expect, test } from 'vitest'
import { isWebLink } from './web-link'

describe('a link', () => {
  test.each(['https://example.org', 'http://example.org/a?b#c', 'HTTPS://EXAMPLE.ORG', 'mailto:ada@example.org'])(
    'may stand in a note: %s',
    (url) => {
      expect(isWebLink(url)).toBe(true)
    },
  )

  test.each([
    'javascript:alert(1)',
    'javascript:alert("https://example.org")',
    ' https://example.org',
    'https://example.org and more',
    'https://example.org\njavascript:alert(1)',
    'https://',
    'mailto:',
    'file:///etc/passwd',
    'data:text/html,x',
    '//example.org',
    'example.org',
    '',
  ])('may not: %j', (url) => {
    expect(isWebLink(url)).toBe(false)
  })
})
