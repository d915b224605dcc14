import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addRecords } from './leveldb-log'
import { mendClosedLibrary, mendLibrary } from './mend-library'

const record = (text: string) => new TextEncoder().encode(text.repeat(1000))
const SOUND = addRecords(new Uint8Array(), [record('one'), record('two')])
const CUT = addRecords(SOUND, [record('three')]).subarray(0, SOUND.length + 100)

let profile = ''
let log = ''
let aside = ''
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'quoth-mend-'))
  const folder = join(profile, 'IndexedDB', 'app_quoth_0.indexeddb.leveldb')
  mkdirSync(folder, { recursive: true })
  log = join(folder, '000003.log')
  aside = join(profile, 'Mended')
  for (const name of ['CURRENT', 'LOCK', 'LOG', '000005.ldb']) writeFileSync(join(folder, name), 'not a log')
})
afterEach(() => rmSync(profile, { recursive: true, force: true }))

const kept = () => Buffer.compare(readFileSync(log), SOUND) === 0

describe('a library', () => {
  test('whose last write was cut off is mended, and what it was is kept aside', () => {
    writeFileSync(log, CUT)
    mendLibrary(profile, aside)
    expect(kept()).toBe(true)
    const [name = ''] = readdirSync(aside)
    expect(Buffer.compare(readFileSync(join(aside, name)), CUT)).toBe(0)
    expect(readdirSync(join(log, '..')).sort()).toEqual(['000003.log', '000005.ldb', 'CURRENT', 'LOCK', 'LOG'])
  })

  test('that was written on after a write that was cut off keeps both sides of it', () => {
    writeFileSync(log, addRecords(CUT, [record('four')]))
    mendLibrary(profile, aside)
    expect(Buffer.compare(readFileSync(log), addRecords(SOUND, [record('four')]))).toBe(0)
    expect(readdirSync(join(log, '..'))).toHaveLength(5)
  })

  test('is mended where there is no place to keep what it was', () => {
    writeFileSync(log, addRecords(CUT, [record('four')]))
    writeFileSync(aside, 'no folder')
    mendLibrary(profile, join(aside, 'below'))
    expect(Buffer.compare(readFileSync(log), addRecords(SOUND, [record('four')]))).toBe(0)
  })

  test('that is sound, or new, is left as it is', () => {
    writeFileSync(log, SOUND)
    mendLibrary(profile, aside)
    expect(kept()).toBe(true)
    expect(existsSync(aside)).toBe(false)
    expect(() => mendLibrary(join(profile, 'none'), aside)).not.toThrow()
  })

  test('is mended while the program runs, unless its files are open', async () => {
    writeFileSync(log, SOUND)
    appendFileSync(log, CUT.subarray(SOUND.length))
    if (process.platform === 'linux') {
      const file = await open(log, 'a')
      await mendClosedLibrary(profile, aside)
      expect(kept()).toBe(false)
      await file.close()
    }
    await mendClosedLibrary(profile, aside)
    // Where nothing says which files are open, it is for the next start.
    expect(kept()).toBe(process.platform !== 'darwin')
  })
})
