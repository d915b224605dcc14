import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AtomicFile } from './atomic-file'
import { clearUnfinished, noteUnfinished } from './unfinished-files'
import { writeFileAtomically } from './write-file'

let folder = ''
let notes = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-unfinished-'))
  notes = join(folder, 'library', 'Unfinished')
  mkdirSync(join(folder, 'library'))
  mkdirSync(join(folder, 'documents'))
  await clearUnfinished(notes)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const documents = () => readdirSync(join(folder, 'documents'))

describe('a temporary file', () => {
  test('that a killed program left is removed when its library is opened again, wherever it is', async () => {
    const path = join(folder, 'documents', 'notes.md')
    writeFileSync(path, 'old')
    // Neither committed nor discarded.
    await new AtomicFile(path).append('half of')
    expect(documents()).toHaveLength(2)
    await clearUnfinished(notes)
    expect(documents()).toEqual(['notes.md'])
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(notes)).toEqual([])
  })

  test('is noted no longer once it is the file, or was given up', async () => {
    await writeFileAtomically(join(folder, 'documents', 'notes.md'), 'whole')
    const other = new AtomicFile(join(folder, 'documents', 'other.md'))
    await other.append('half')
    await other.discard()
    await writeFileAtomically(join(folder, 'nowhere', 'notes.md'), 'none')
    expect(documents()).toEqual(['notes.md'])
    expect(readdirSync(notes)).toEqual([])
  })

  test('is the only thing that is removed, whatever a note says', async () => {
    const path = join(folder, 'documents', 'notes.md')
    writeFileSync(path, 'old')
    mkdirSync(notes)
    writeFileSync(join(notes, 'forged'), path)
    writeFileSync(join(notes, 'relative'), '.quoth-00000000-0000-4000-8000-000000000000.tmp')
    await noteUnfinished(path)
    await clearUnfinished(notes)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(notes)).toEqual([])
  })

  test('is written all the same where it can’t be noted', async () => {
    writeFileSync(notes, 'no folder')
    const path = join(folder, 'documents', 'notes.md')
    expect(await writeFileAtomically(path, 'whole')).toMatchObject({ kind: 'saved' })
    expect(documents()).toEqual(['notes.md'])
  })
})
