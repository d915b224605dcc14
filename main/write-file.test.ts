import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeFileAtomically } from './write-file'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing a file', () => {
  test('makes it, whole, as UTF-8, and counts its bytes', async () => {
    const path = join(folder, 'notes.md')
    expect(await writeFileAtomically(path, 'Zoë said “no” 🌉\n')).toEqual({ kind: 'saved', path, bytes: 24 })
    expect(readFileSync(path, 'utf8')).toBe('Zoë said “no” 🌉\n')
    expect(readdirSync(folder)).toEqual(['notes.md'])
  })

  test('can make an empty one', async () => {
    const path = join(folder, 'notes.md')
    expect(await writeFileAtomically(path, '')).toEqual({ kind: 'saved', path, bytes: 0 })
    expect(readFileSync(path).length).toBe(0)
  })

  test('replaces a longer one without leaving its end behind', async () => {
    const path = join(folder, 'notes.md')
    writeFileSync(path, 'old '.repeat(1000))
    await writeFileAtomically(path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['notes.md'])
  })

  test('through a symbolic link replaces what it points to, and keeps the link', async () => {
    const [elsewhere, link] = [join(folder, 'elsewhere'), join(folder, 'link.md')]
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'notes.md'), 'old')
    symlinkSync(join(elsewhere, 'notes.md'), link)
    expect(await writeFileAtomically(link, 'new')).toMatchObject({ kind: 'saved', path: link })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(elsewhere, 'notes.md'), 'utf8')).toBe('new')
    expect(readdirSync(elsewhere)).toEqual(['notes.md'])
  })

  test('of ten at once ends with one of them, whole', async () => {
    const path = join(folder, 'notes.md')
    const texts = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(50_000))
    const outcomes = await Promise.all(texts.map((text) => writeFileAtomically(path, text)))
    expect(outcomes.every(({ kind }) => kind === 'saved')).toBe(true)
    expect(texts).toContain(readFileSync(path, 'utf8'))
    expect(readdirSync(folder)).toEqual(['notes.md'])
  })
})

describe('a file that can’t be written', () => {
  test('in a folder that is not there is told, and no folder is made', async () => {
    const path = join(folder, 'missing', 'notes.md')
    expect(await writeFileAtomically(path, 'new')).toEqual({
      kind: 'failed',
      message: 'There is no such file or folder.',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('in place of a folder leaves that folder, what is in it, and nothing beside it', async () => {
    const path = join(folder, 'notes.md')
    mkdirSync(path)
    writeFileSync(join(path, 'inside.txt'), 'kept')
    expect(await writeFileAtomically(path, 'new')).toMatchObject({ kind: 'failed' })
    expect(readdirSync(folder)).toEqual(['notes.md'])
    expect(readFileSync(join(path, 'inside.txt'), 'utf8')).toBe('kept')
  })

  test('below a file leaves that file as it was', async () => {
    const path = join(folder, 'notes.md')
    writeFileSync(path, 'old')
    expect(await writeFileAtomically(join(path, 'more.md'), 'new')).toEqual({
      kind: 'failed',
      message: 'Part of the path is not a folder.',
    })
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['notes.md'])
  })

  test('under a name that is too long leaves no temporary file', async () => {
    expect(await writeFileAtomically(join(folder, `${'n'.repeat(300)}.md`), 'new')).toEqual({
      kind: 'failed',
      message: 'The name is too long.',
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
