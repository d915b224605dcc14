import { describe, expect, test } from 'vitest'
import { saysMarkdown } from './says-markdown'

describe('a text that is pasted', () => {
  test.each([
    '# Title\n\nwords',
    'some **bold** words',
    '- one\n- two',
    '1. one\n2. two',
    '> said',
    '```\ncode\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'see [this](https://example.org)',
    'see https://example.org',
    '- [ ] to do',
    'a ~~struck~~ word',
    'some `code`',
    'one\n\n---\n\ntwo',
  ])('is Markdown: %j', (text) => {
    expect(saysMarkdown(text)).toBe(true)
  })

  test.each([
    '',
    'Plain words.',
    'One line.\nAnother.\n\nA paragraph.',
    '5 * 3 * 2 and snake_case_name',
    'C:\\path\\_file',
    '    an indented line\n    and one more',
    'a <b>tag</b> &amp; an entity',
    '#nospace',
  ])('is none: %j', (text) => {
    expect(saysMarkdown(text)).toBe(false)
  })
})
