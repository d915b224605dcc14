import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withTemporaryFolder } from './temporary-folder.mjs'

test('the folder is gone afterwards, with what was in it', async () => {
  const folder = await withTemporaryFolder(tmpdir(), async (folder) => {
    writeFileSync(join(folder, 'file'), '')
    return folder
  })
  expect(existsSync(folder)).toBe(false)
})

test('it is gone after a failure too', async () => {
  let seen = ''
  const failing = withTemporaryFolder(tmpdir(), async (folder) => {
    seen = folder
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(seen).not.toBe('')
  expect(existsSync(seen)).toBe(false)
})
