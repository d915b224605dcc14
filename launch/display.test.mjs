import { expect, test } from 'vitest'
import { needsVirtualDisplay } from './display.mjs'

test('a display of our own is for a Linux without any', () => {
  expect(needsVirtualDisplay({}, 'linux')).toBe(true)
  expect(needsVirtualDisplay({ DISPLAY: '' }, 'linux')).toBe(true)
  expect(needsVirtualDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(needsVirtualDisplay({}, 'darwin')).toBe(false)
  expect(needsVirtualDisplay({}, 'win32')).toBe(false)
})
