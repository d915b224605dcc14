import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base, expect } from 'vitest'
import { registryRuntimeFolder, suitsRegistryRuntime } from './registry-runtime.mjs'
import { installedRuntime, runtimeIn } from './runtime.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

/** @type {import('vitest').TestAPI<{ place: { env: NodeJS.ProcessEnv, electron: string, cache: string } }>} */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  place: async ({}, use) =>
    withTemporaryFolder(tmpdir(), async (folder) =>
      use({ env: {}, electron: join(folder, 'electron'), cache: join(folder, 'cache') }),
    ),
})

/** @param {string} folder */
function putElectronIn(folder) {
  const { executable } = runtimeIn(folder)
  mkdirSync(dirname(executable), { recursive: true })
  writeFileSync(executable, '')
}

test('there is none at first', ({ place }) => {
  expect(installedRuntime(place)).toBeUndefined()
})

test('the folder that the user names comes before all others, and must hold Electron', ({ place }) => {
  const chosen = join(place.cache, 'chosen')
  const env = { ELECTRON_OVERRIDE_DIST_PATH: chosen }
  expect(() => installedRuntime({ ...place, env })).toThrow('there is no Electron in it')
  putElectronIn(chosen)
  putElectronIn(join(place.electron, 'dist'))
  writeFileSync(join(place.electron, 'path.txt'), 'electron')
  expect(installedRuntime({ ...place, env })).toEqual(runtimeIn(chosen))
})

test('the official binary counts once its installer has finished', ({ place }) => {
  putElectronIn(join(place.electron, 'dist'))
  expect(installedRuntime(place)).toBeUndefined()
  writeFileSync(join(place.electron, 'path.txt'), 'electron')
  expect(installedRuntime(place)).toEqual(runtimeIn(join(place.electron, 'dist')))
})

test.runIf(suitsRegistryRuntime())(
  'the copy from the registry is remembered, and gives way to the official',
  ({ place }) => {
    const copy = registryRuntimeFolder(place.cache)
    putElectronIn(copy)
    expect(installedRuntime(place)).toEqual(runtimeIn(copy))
    putElectronIn(join(place.electron, 'dist'))
    writeFileSync(join(place.electron, 'path.txt'), 'electron')
    expect(installedRuntime(place)).toEqual(runtimeIn(join(place.electron, 'dist')))
  },
)

test('each platform has its program', () => {
  expect(runtimeIn('dist', 'linux').executable).toBe(join('dist', 'electron'))
  expect(runtimeIn('dist', 'win32').executable).toBe(join('dist', 'electron.exe'))
  expect(runtimeIn('dist', 'darwin').executable).toBe(join('dist', 'Electron.app/Contents/MacOS/Electron'))
})
