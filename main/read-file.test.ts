import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LARGEST_FILE } from '../preload/api'
import { readIncomingFile } from './read-file'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Makes a file of this size without writing its bytes. */
function fileOfSize(name: string, size: number): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  truncateSync(path, size)
  return path
}

describe('reading a file', () => {
  test('gives its bytes as they are, with its name', async () => {
    const path = join(folder, 'bytes.txt')
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x0d, 0x0a])
    writeFileSync(path, bytes)
    expect(await readIncomingFile(path)).toEqual({ name: 'bytes.txt', path, ok: true, bytes })
  })

  test('gives no bytes for an empty one, which is no failure of reading', async () => {
    const path = fileOfSize('empty.txt', 0)
    expect(await readIncomingFile(path)).toEqual({ name: 'empty.txt', path, ok: true, bytes: new Uint8Array() })
  })

  test('follows a symbolic link, and names the link', async () => {
    const path = join(folder, 'link.txt')
    writeFileSync(join(folder, 'target.txt'), 'words')
    symlinkSync(join(folder, 'target.txt'), path)
    expect(await readIncomingFile(path)).toMatchObject({ name: 'link.txt', path, ok: true })
  })

  test('takes one of exactly the largest size', async () => {
    const file = await readIncomingFile(fileOfSize('largest.txt', LARGEST_FILE))
    expect(file.ok && file.bytes.length).toBe(LARGEST_FILE)
  })
})

describe('a file that is not read', () => {
  test('is told when it is larger than the largest, with both sizes', async () => {
    const path = fileOfSize('large.txt', LARGEST_FILE * 1.5)
    expect(await readIncomingFile(path)).toEqual({
      name: 'large.txt',
      path,
      ok: false,
      problem: 'too-large',
      message: 'It is 96 MB; the largest Quoth reads is 64 MB.',
    })
  })

  test('is told when it is not there', async () => {
    const path = join(folder, 'missing.txt')
    expect(await readIncomingFile(path)).toEqual({
      name: 'missing.txt',
      path,
      ok: false,
      problem: 'unreadable',
      message: 'There is no such file or folder.',
    })
  })

  test('is told when it is a folder', async () => {
    expect(await readIncomingFile(folder)).toMatchObject({ ok: false, problem: 'unreadable' })
  })

  test('is told when it is a link that leads to itself', async () => {
    const path = join(folder, 'loop.txt')
    symlinkSync(path, path)
    expect(await readIncomingFile(path)).toMatchObject({ ok: false, message: 'It is a link that leads to itself.' })
  })

  test.runIf(process.platform !== 'win32')(
    'is told, not waited for, when it is a pipe that nobody writes to',
    async () => {
      const path = join(folder, 'pipe')
      expect(spawnSync('mkfifo', [path]).status).toBe(0)
      expect(await readIncomingFile(path)).toMatchObject({ ok: false, message: 'It is not an ordinary file.' })
    },
  )
})
