import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SCRATCH = join(ROOT, '.quoth')
let copy = ''

// A copy, so that nothing else that runs now sees the offending files.
beforeAll(() => {
  mkdirSync(SCRATCH, { recursive: true })
  copy = mkdtempSync(join(SCRATCH, 'architecture-'))
  for (const part of ['main', 'preload', 'renderer', 'tsconfig.base.json']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, filter: (path) => !path.includes('node_modules') })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const { vcs: _vcs, $schema: _schema, ...config } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))
  writeFileSync(join(copy, 'biome.json'), JSON.stringify(config))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** What a program of the project's own says of the copy with one more file in it. */
function withFile(file: string, code: string, program: string, words: string[]): string {
  writeFileSync(join(copy, file), code)
  try {
    const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...words], {
      cwd: copy,
      encoding: 'utf8',
    })
    return `${stdout}${stderr}`
  } finally {
    rmSync(join(copy, file))
  }
}

describe('the compiler refuses', { timeout: 30_000 }, () => {
  test.each([
    ['the DOM in the domain', 'renderer/domain/zz.ts', 'export const x = document.title\n'],
    ['Node in the domain', 'renderer/domain/zz.ts', 'export const x = process.version\n'],
    ['the domain to reach out', 'renderer/domain/zz.ts', "export { readText } from '../storage/queries'\n"],
    [
      'two neighbours to import each other',
      'renderer/reading/zz.ts',
      "export { readText } from '../storage/queries'\n",
    ],
    [
      'agreement to know how annotations come in',
      'renderer/agreement/zz.ts',
      "export { placerIn } from '../exchanging/place'\n",
    ],
    ['exchanging to know the window', 'renderer/exchanging/zz.ts', "export { mark } from '../ui/actions/annotate'\n"],
    ['main to know what a claim is', 'main/zz.ts', "export { anchorAt } from './domain/anchor'\n"],
    ['the window to know main', 'renderer/ui/zz.ts', "export { readSeeds } from '../seeds'\n"],
  ])('%s', (_rule, file, code) => {
    const said = withFile(file, code, 'typescript/bin/tsc', ['-b', file.slice(0, file.lastIndexOf('/'))])
    expect(said).toContain(file)
  })
})

describe('the linter refuses', () => {
  test.each([
    ['Dexie outside of storage', 'renderer/ui/zz.ts', "export { default as Dexie } from 'dexie'\n"],
    ['Lexical outside of notes', 'renderer/ui/zz.ts', "export { createEditor } from 'lexical'\n"],
    ['a part of Lexical outside of notes', 'renderer/reading/zz.ts', "export { $isListNode } from '@lexical/list'\n"],
    ['any package in the domain', 'renderer/domain/zz.ts', "export { string } from 'valibot'\n"],
    ['any package in agreement', 'renderer/agreement/zz.ts', "export { string } from 'valibot'\n"],
  ])('%s', (_rule, file, code) => {
    const said = withFile(file, code, '@biomejs/biome/bin/biome', ['lint', file])
    expect(said).toContain('noRestrictedImports')
  })

  test('nothing of that where it belongs', () => {
    const code = "export { default as Dexie } from 'dexie'\n"
    const said = withFile('renderer/storage/zz.ts', code, '@biomejs/biome/bin/biome', [
      'lint',
      'renderer/storage/zz.ts',
    ])
    expect(said).not.toContain('noRestrictedImports')
  })
})
