import { describe, expect, test } from 'vitest'
import { isSafeExternalLink } from './external-links'

describe('a link of an article', () => {
  test.each(['https://example.org/a?b#c', 'http://example.org', 'HTTPS://EXAMPLE.ORG', 'mailto:ada@example.org'])(
    'may be handed to the system: %s',
    (url) => {
      expect(isSafeExternalLink(url)).toBe(true)
    },
  )

  test.each([
    'file:///etc/passwd',
    'smb://server/share',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'ms-msdt:/id',
    'app://quoth/index.html',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'httpsx://example.org',
    '//example.org',
    'example.org',
    'https://',
    '',
  ])('may not: %j', (url) => {
    expect(isSafeExternalLink(url)).toBe(false)
  })
})
