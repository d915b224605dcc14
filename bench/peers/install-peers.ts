import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCacheFolder, root } from '../../launch/folders.mjs'
import { npm } from '../../launch/npm.mjs'

const folder = join(root, 'bench', 'peers')

/** Installs what Quoth is measured against, where it is not here in these versions. Fails when npm does. */
export async function installPeers(): Promise<void> {
  const { dependencies }: { dependencies: Record<string, string> } = read('package.json')
  const missing = Object.entries(dependencies).filter(([name, version]) => installedVersion(name) !== version)
  if (missing.length === 0) return
  const names = missing.map(([name, version]) => `${name} ${version}`).join(' and ')
  process.stderr.write(`Installing ${names}, which Quoth is measured against…\n`)
  if ((await npm(['ci', '--ignore-scripts', `--prefix=${folder}`], join(makeCacheFolder(), 'npm'))) === 0) return
  throw new Error(`${names} could not be installed into bench/peers: npm says why above`)
}

function installedVersion(name: string): unknown {
  try {
    return read(`node_modules/${name}/package.json`).version
  } catch {
    return undefined
  }
}

function read(path: string) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'))
}
