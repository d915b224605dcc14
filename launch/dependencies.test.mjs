import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installedLock, lockHash } from './dependencies.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

test('packages are current only while the lock file is the one they were installed from', async () => {
  await withTemporaryFolder(tmpdir(), async (folder) => {
    writeFileSync(join(folder, 'package-lock.json'), '{}')
    expect(installedLock(folder)).toBeUndefined()
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules', '.quoth-lock'), lockHash(folder))
    expect(installedLock(folder)).toBe(lockHash(folder))
    writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3}')
    expect(installedLock(folder)).not.toBe(lockHash(folder))
  })
})
