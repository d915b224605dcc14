import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Bundle } from '../bundle'
import { writeRefi } from '../refi/write-refi'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE } from '../samples/sample-bundle'
import { writeWebAnnotations } from '../w3c/write-web-annotations'
import { writeClaimReviews } from '../write-claim-review'

// What the formats' own checkers say of what is written. They lie beside the clone with the other development corpora; where
// they, or what they run on, is not there, the tests say so and are skipped.

const ROOT = resolve(import.meta.dirname, '../../..')
const CORPORA = process.env.QUOTH_CORPORA ?? join(ROOT, '..', 'shared', 'corpora')
const SCRATCH = join(ROOT, '.quoth', 'conformance')
mkdirSync(SCRATCH, { recursive: true })
const OUT = mkdtempSync(join(SCRATCH, 'out-'))
afterAll(() => rmSync(OUT, { recursive: true, force: true }))

/** A checker is a program that starts for each file, on whatever machine: milliseconds. */
const PATIENCE = 120_000

const BUNDLES = [SAMPLE_BUNDLE, ...fc.sample(arbitraryBundle, { numRuns: 3, seed: 5 })]

/** A copy of a checker in Node with the packages that it needs, or why there is none. */
function nodeChecker(name: string): {
  check: (words: string[]) => { status: number | null; output: string }
  missing: string
} {
  const folder = join(SCRATCH, name)
  const check = (words: string[]) => ran(process.execPath, [join(folder, 'check.mjs'), ...words], folder)
  if (!existsSync(join(CORPORA, name, 'check.mjs'))) return { check, missing: `there is no ${name} in ${CORPORA}` }
  if (!existsSync(join(folder, 'node_modules', 'ajv'))) {
    cpSync(join(CORPORA, name), folder, { recursive: true })
    chmodSync(folder, 0o755)
    const installed = ran('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], folder)
    if (installed.status !== 0) return { check, missing: `npm could not install what ${name} needs` }
  }
  return { check, missing: '' }
}

function ran(program: string, words: string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd, encoding: 'utf8', timeout: 60_000 })
  return { status: error === undefined ? status : null, output: `${stdout}${stderr}` }
}

function written(name: string, contents: string | Uint8Array): string {
  const file = join(OUT, name)
  writeFileSync(file, contents)
  return file
}

/** A bundle for each of its articles: the checker compares with one text. */
function oneByOne({ articles, registry }: Bundle): Bundle[] {
  return articles.map((article) => ({ articles: [article], registry }))
}

const w3c = nodeChecker('w3c')
describe.skipIf(w3c.missing !== '')(`W3C’s own tests${w3c.missing && ` (skipped: ${w3c.missing})`}`, () => {
  test(
    'find that every MUST holds, and that all selectors select what they say',
    () => {
      for (const [i, bundle] of BUNDLES.flatMap(oneByOne).entries()) {
        const file = written(`w3c-${i}.json`, writeWebAnnotations(bundle))
        const source = written(`w3c-${i}.txt`, bundle.articles[0]?.content.text ?? '')
        if (bundle.articles.every(({ article, annotations }) => annotations.length === 0 && article.note === ''))
          continue
        const { status, output } = w3c.check([file, '--all', '--source', source])
        expect(output).toContain('PASS')
        expect(output).not.toContain('FAIL')
        expect(status).toBe(0)
      }
    },
    PATIENCE,
  )

  test(
    'find the same of several articles in one file',
    () => {
      expect(w3c.check([written('all.json', writeWebAnnotations(SAMPLE_BUNDLE)), '--all']).output).toContain(
        'PASS: 7 annotation(s)',
      )
    },
    PATIENCE,
  )
})

const claimreview = nodeChecker('claimreview')
describe.skipIf(claimreview.missing !== '')(
  `What Google requires of ClaimReview${claimreview.missing && ` (skipped: ${claimreview.missing})`}`,
  () => {
    test(
      'is there, and so is what it recommends where it is known',
      () => {
        for (const [i, bundle] of BUNDLES.entries()) {
          const json = writeClaimReviews(bundle, {
            reviewUrlOf: ({ id }) => `https://example.org/reviews#${id}`,
            reviewer: { name: 'The Checkers' },
          })
          if (json === '[]\n') continue
          const { output, status } = claimreview.check([written(`claimreview-${i}.json`, json)])
          expect(output).toContain('PASS')
          expect(output).not.toContain('FAIL')
          expect(status).toBe(0)
        }
      },
      PATIENCE,
    )
  },
)

const refi = refiChecker()
describe.skipIf(refi.missing !== '')(`The schema of REFI-QDA${refi.missing && ` (skipped: ${refi.missing})`}`, () => {
  test(
    'is kept, and every passage lies where it is said to',
    () => {
      for (const [i, bundle] of [...BUNDLES, { ...SAMPLE_BUNDLE, articles: [] }].entries()) {
        const { output, status } = refi.check(written(`${i}.qdpx`, writeRefi(bundle, Date.UTC(2026, 2, 1))))
        expect(output).toContain('PASS')
        expect(status).toBe(0)
      }
    },
    PATIENCE,
  )

  test(
    'finds the passages by their code points, behind emoji too',
    () => {
      const { output } = refi.check(written('sample.qdpx', writeRefi(SAMPLE_BUNDLE, 0)))
      expect(output).toContain("29 47 The bridge is safe 'The bridge is safe'")
    },
    PATIENCE,
  )
})

/** The checker of projects, or the program that it needs and that is not here. */
function refiChecker() {
  const script = join(CORPORA, 'refi', 'validate-qdpx.sh')
  const absent = ['bash', 'unzip', 'python3'].find((program) => !isThere(program))
  const missing = !existsSync(script)
    ? `there is no refi in ${CORPORA}`
    : absent === undefined
      ? ''
      : `there is no ${absent}`
  const programs = isThere('xmllint') ? [] : [xmllintHere()]
  const PATH = [...programs, process.env.PATH].join(delimiter)
  return { missing, check: (file: string) => ran('env', [`PATH=${PATH}`, 'SHOW=1', 'bash', script, file], SCRATCH) }
}

function isThere(program: string): boolean {
  return ran('sh', ['-c', `command -v ${program}`], SCRATCH).status === 0
}

/** A folder with an xmllint of the project's own. */
function xmllintHere(): string {
  const folder = join(SCRATCH, 'bin')
  mkdirSync(folder, { recursive: true })
  const script = join(import.meta.dirname, 'xmllint.mjs')
  writeFileSync(join(folder, 'xmllint'), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`, { mode: 0o755 })
  return folder
}
