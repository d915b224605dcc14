import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AtomicFile } from './atomic-file'
import { writeFileAtomically } from './write-file'

const OLD = 'what was there before'
const PIECE = new Uint8Array(64 * 1024).fill(120)

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-atomic-'))
  path = join(folder, 'notes.md')
  writeFileSync(path, OLD)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What is there now: every name in the folder, and what the file holds. */
function left(): { names: string[]; text: string } {
  return { names: readdirSync(folder), text: readFileSync(path, 'utf8') }
}

/** Does a job as somebody for whom permissions count: for root they don't. */
async function asOrdinaryUser<Result>(job: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return job()
  const nobody = 65_534
  chownSync(folder, nobody, nobody)
  chownSync(path, nobody, nobody)
  process.seteuid?.(nobody)
  try {
    return await job()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a file that is written piece by piece', () => {
  test('is not begun before there is something to write', async () => {
    const file = new AtomicFile(path)
    await file.discard()
    expect(left()).toEqual({ names: ['notes.md'], text: OLD })
  })

  test('leaves nothing where it is given up, and the old one as it was', async () => {
    const file = new AtomicFile(path)
    await file.append(PIECE)
    expect(readdirSync(folder)).toHaveLength(2)
    await file.discard()
    expect(left()).toEqual({ names: ['notes.md'], text: OLD })
  })

  test('whose temporary file is removed meanwhile says so, and leaves the old one as it was', async () => {
    const file = new AtomicFile(path)
    await file.append(PIECE)
    for (const name of readdirSync(folder)) if (name !== 'notes.md') rmSync(join(folder, name))
    expect(await file.commit()).toEqual({
      kind: 'failed',
      message: 'It was removed meanwhile, or its folder was.',
    })
    expect(left()).toEqual({ names: ['notes.md'], text: OLD })
  })

  test('whose folder is removed meanwhile says so, and does not make it again', async () => {
    const below = join(folder, 'below')
    mkdirSync(below)
    const file = new AtomicFile(join(below, 'notes.md'))
    await file.append(PIECE)
    rmSync(below, { recursive: true })
    expect(await file.commit()).toMatchObject({ message: 'It was removed meanwhile, or its folder was.' })
    expect(readdirSync(folder)).toEqual(['notes.md'])
  })

  test('whose folder is moved away meanwhile leaves the old one as it was, where it is now', async () => {
    const [below, elsewhere] = [join(folder, 'below'), join(folder, 'elsewhere')]
    mkdirSync(below)
    writeFileSync(join(below, 'notes.md'), OLD)
    const file = new AtomicFile(join(below, 'notes.md'))
    await file.append(PIECE)
    renameSync(below, elsewhere)
    expect(await file.commit()).toMatchObject({ kind: 'failed' })
    expect(existsSync(below)).toBe(false)
    expect(readFileSync(join(elsewhere, 'notes.md'), 'utf8')).toBe(OLD)
  })

  test('whose place is taken by a folder meanwhile leaves that, and nothing beside it', async () => {
    const file = new AtomicFile(path)
    await file.append(PIECE)
    rmSync(path)
    mkdirSync(join(path, 'inside'), { recursive: true })
    expect(await file.commit()).toEqual({ kind: 'failed', message: 'That is a folder.' })
    expect(readdirSync(folder)).toEqual(['notes.md'])
    expect(readdirSync(path)).toEqual(['inside'])
  })
})

describe('a file that may not be written', () => {
  test('in a folder that may not be written to is told, and the old one stays', async () => {
    chmodSync(folder, 0o555)
    expect(await asOrdinaryUser(() => writeFileAtomically(path, 'new'))).toEqual({
      kind: 'failed',
      message: 'You do not have permission for it.',
    })
    chmodSync(folder, 0o755)
    expect(left()).toEqual({ names: ['notes.md'], text: OLD })
  })

  test('is not replaced where its folder would allow that', async () => {
    chmodSync(path, 0o444)
    expect(await asOrdinaryUser(() => writeFileAtomically(path, 'new'))).toMatchObject({ kind: 'failed' })
    expect(left()).toEqual({ names: ['notes.md'], text: OLD })
  })

  test('since it is a device or a pipe is told, and stays what it is', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await writeFileAtomically(pipe, 'new')).toEqual({
      kind: 'failed',
      message: 'That is no file but a device.',
    })
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === 'pipe')
        ?.isFIFO(),
    ).toBe(true)
    expect(left().names).toEqual(['notes.md', 'pipe'])
  })

  test('since there is no more room for it is told, however much of it was written, and the old one stays', async () => {
    // A process may be held to files of a size, root’s too: the write that goes beyond it fails halfway, as on a full disk.
    const limit = (size: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${size}:`])
    const file = new AtomicFile(path)
    limit('100000')
    try {
      await file.append(PIECE)
      await file.append(PIECE)
      await file.append(PIECE)
      expect(await file.commit()).toEqual({ kind: 'failed', message: 'It is larger than a file may be there.' })
    } finally {
      limit('unlimited')
    }
    expect(left()).toEqual({ names: ['notes.md'], text: OLD })
  })
})
