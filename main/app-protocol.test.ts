import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fileOf, ORIGIN } from './app-protocol'

// Outside of Electron, its package is not Electron: importing it looks for the program, and would download it.
vi.mock('electron', () => ({ protocol: {} }))

const FOLDER = join(sep, 'opt', 'quoth', 'renderer')

describe('the file that an app: address names', () => {
  test('stands in the renderer’s folder', () => {
    expect(fileOf(`${ORIGIN}/index.html`, FOLDER, ORIGIN)).toBe(join(FOLDER, 'index.html'))
    expect(fileOf(`${ORIGIN}/assets/index-abc.js?v=1#x`, FOLDER, ORIGIN)).toBe(join(FOLDER, 'assets', 'index-abc.js'))
  })

  test('may have any letter in its name', () => {
    expect(fileOf(`${ORIGIN}/a%20b%C3%A9.css`, FOLDER, ORIGIN)).toBe(join(FOLDER, 'a bé.css'))
  })

  test.each([
    ['climbs out, encoded slashes and all', '/..%2f..%2fetc/passwd.html'],
    ['climbs out, everything encoded', '/%2e%2e%2f%2e%2e%2fsecret.js'],
    ['climbs out from further in', '/assets/..%2f..%2fsecret.js'],
    ['goes to a folder whose name only begins the same', '/..%2frenderer-of-another/index.html'],
    ['holds a NUL', '/index.html%00.js'],
    ['can’t be decoded', '/%zz.html'],
    ['is the folder itself', ''],
  ])('is none where it %s', (_why, path) => {
    expect(fileOf(`${ORIGIN}${path}`, FOLDER, ORIGIN)).toBeNull()
  })

  test.each(['/../../etc/passwd.html', '/%2e%2e/%2e%2e/etc/passwd.html', '/./../etc/passwd.html'])(
    'stays in the folder where dots would lead above it: %s',
    (path) => {
      expect(fileOf(`${ORIGIN}${path}`, FOLDER, ORIGIN)).toBe(join(FOLDER, 'etc', 'passwd.html'))
    },
  )

  test.each([
    'app://other/index.html',
    'app://quoth.example.org/index.html',
    'app://quoth:80/index.html',
    'app:///index.html',
    'file:///opt/quoth/renderer/index.html',
    'https://quoth/index.html',
  ])('is none for another origin: %s', (url) => {
    expect(fileOf(url, FOLDER, ORIGIN)).toBeNull()
  })

  test('is never outside of the folder, whatever the address is made of', () => {
    const part = fc.constantFrom('..', '%2e%2e', '%2E.', '/', '%2f', '%5c', '\\', '%00', '.', '%', 'a', 'renderer')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = fileOf(`${ORIGIN}/${parts.join('')}`, FOLDER, ORIGIN)
        expect(path === null || path.startsWith(FOLDER + sep)).toBe(true)
        expect(path?.split(sep) ?? []).not.toContain('..')
      }),
    )
  })
})
