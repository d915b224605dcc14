import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameFor } from './file-name'

describe('the file name for a title', () => {
  test.each([
    ['The bridge will close', 'The bridge will close'],
    ['“It is safe”, she said — Zoë’s 2nd report', '“It is safe”, she said — Zoë’s 2nd report'],
    ['Budget 2024/25: who pays?', 'Budget 2024 25 who pays'],
    ['../../etc/passwd', '.. .. etc passwd'],
    ['C:\\Windows\\system32', 'C Windows system32'],
    ['One\nline\u0000 at\ta time', 'One line at a time'],
    ['<b>"Loud"</b> | *really*', 'b Loud b really'],
    ['An end...', 'An end'],
    ['And so on. . .', 'And so on'],
    ['   ', 'Article'],
    ['...', 'Article'],
    ['???', 'Article'],
    ['', 'Article'],
  ])('of %j is %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name)
  })

  test('is cut between characters, never through one', () => {
    expect(fileNameFor('🌉'.repeat(200))).toBe('🌉'.repeat(80))
  })

  test('holds nothing that a file system refuses, whatever the title', () => {
    const title = fc.array(fc.oneof(fc.constantFrom('/', '\\', ':', '.', ' ', '\n', '\u0000', '*'), fc.string()))
    fc.assert(
      fc.property(title, (parts) => {
        const name = fileNameFor(parts.join(''))
        expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u)
        expect(name).not.toMatch(/[. ]$/)
        expect(Array.from(name).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
