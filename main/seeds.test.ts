import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSeeds } from './seeds'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-seeds-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the seeds', () => {
  test('are read by name, without what is hidden', async () => {
    for (const name of ['b.txt', 'a.md', '.gitkeep']) writeFileSync(join(folder, name), name)
    const seeds = await readSeeds(folder)
    expect(seeds.map(({ name, ok }) => ({ name, ok }))).toEqual([
      { name: 'a.md', ok: true },
      { name: 'b.txt', ok: true },
    ])
  })

  test('that can’t be read are there with the reason, beside the others', async () => {
    mkdirSync(join(folder, 'a folder'))
    writeFileSync(join(folder, 'b.txt'), 'words')
    expect(await readSeeds(folder)).toMatchObject([
      { name: 'a folder', ok: false, problem: 'unreadable' },
      { name: 'b.txt', ok: true },
    ])
  })

  test('are none where there is no folder', async () => {
    expect(await readSeeds(join(folder, 'missing'))).toEqual([])
  })

  test('that come with Quoth can all be read', async () => {
    const seeds = await readSeeds(resolve(import.meta.dirname, '../seeds'))
    expect(seeds.length).toBeGreaterThan(0)
    expect(seeds.filter(({ ok }) => !ok)).toEqual([])
  })
})
