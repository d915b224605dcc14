import { expect, it } from 'vitest'
import { safeLink } from './safe-link'

it('lets the web and mail be followed', () => {
  expect(safeLink(' https://example.org/a ', undefined)).toBe('https://example.org/a')
  expect(safeLink('mailto:ann@example.org', undefined)).toBe('mailto:ann@example.org')
})

it('follows a relative link from its page only', () => {
  expect(safeLink('/b', 'https://example.org/a')).toBe('https://example.org/b')
  expect(safeLink('/b', undefined)).toBeUndefined()
  expect(safeLink('#note', 'https://example.org/a')).toBeUndefined()
})

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', ''])('follows nothing else: %s', (href) => {
  expect(safeLink(href, 'https://example.org/a')).toBeUndefined()
})
