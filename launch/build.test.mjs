import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashSources } from './build.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

test('the build is of its sources, and of nothing else', async () => {
  await withTemporaryFolder(tmpdir(), async (folder) => {
    const put = (/** @type {string} */ path, text = '') => writeFileSync(join(folder, path), text)
    for (const name of ['main', 'preload', 'renderer', 'renderer/ui', 'seeds']) mkdirSync(join(folder, name))
    put('package.json', '{}')
    put('renderer/ui/App.tsx', 'one')
    const before = hashSources(folder)

    put('renderer/ui/App.test.tsx')
    put('README.md')
    put('seeds/article.txt')
    utimesSync(join(folder, 'renderer/ui/App.tsx'), 0, 0)
    expect(hashSources(folder)).toBe(before)

    put('renderer/ui/App.tsx', 'two')
    const changed = hashSources(folder)
    expect(changed).not.toBe(before)
    renameSync(join(folder, 'renderer/ui/App.tsx'), join(folder, 'renderer/ui/Main.tsx'))
    expect(hashSources(folder)).not.toBe(changed)
    expect(hashSources(folder)).not.toBe(before)
  })
})
