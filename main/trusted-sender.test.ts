import { describe, expect, test, vi } from 'vitest'
import { isTrustedSender } from './trusted-sender'

// Outside of Electron, its package is not Electron: importing it looks for the program, and would download it.
vi.mock('electron', () => ({ protocol: {} }))

describe('a message', () => {
  test.each(['app://quoth/index.html', 'app://quoth/headless.html'])('is heard from the page %s', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(true)
  })

  test.each([
    'https://example.org/app://quoth/',
    'app://quoth.example.org/index.html',
    'app://quothe/index.html',
    'app://quoth',
    'file:///app://quoth/index.html',
    'about:blank',
    'data:text/html,x',
    '',
  ])('is not heard from the page %j', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(false)
  })

  test('is not heard from a frame inside a page, even of our own origin', () => {
    const parent = { url: 'app://quoth/index.html', parent: null }
    expect(isTrustedSender({ url: 'app://quoth/index.html', parent })).toBe(false)
  })

  test('is not heard from a frame that is gone', () => {
    expect(isTrustedSender(null)).toBe(false)
  })
})
