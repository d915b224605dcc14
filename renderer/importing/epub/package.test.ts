import { describe, expect, it } from 'vitest'
import { resolved } from './package'

describe('resolved', () => {
  it('finds a file from another, and never leads out of the book', () => {
    expect(resolved('c%201.xhtml#top', 'OPS/package.opf')).toBe('OPS/c 1.xhtml')
    expect(resolved('../text/a.xhtml', 'OPS/nav/toc.ncx')).toBe('OPS/text/a.xhtml')
    expect(resolved('../../../../etc/passwd', 'OPS/package.opf')).toBe('etc/passwd')
    expect(resolved('https://example.org/a.xhtml', 'OPS/package.opf')).toBe('')
    expect(resolved('%E0%A4.xhtml', 'package.opf')).toBe('%E0%A4.xhtml')
  })
})
