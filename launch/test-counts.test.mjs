import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './folders.mjs'
import { addCounts, countPlaywright, countRun, countVitest, countWhole, summaryOf } from './test-counts.mjs'

/** @type {(status: string, fullName: string) => { status: string, fullName: string }} */
const unit = (status, fullName) => ({ status, fullName })

test('counts the tests of Vitest, and a file that could not be loaded as one that failed', () => {
  const counts = countVitest({
    testResults: [
      {
        name: join(root, 'a.test.ts'),
        status: 'failed',
        assertionResults: [unit('passed', 'a'), unit('failed', 'b'), unit('skipped', 'c'), unit('todo', 'd')],
      },
      { name: join(root, 'b.test.ts'), status: 'failed', assertionResults: [] },
    ],
  })
  expect(counts).toEqual({ passed: 1, failed: ['a.test.ts › b', 'b.test.ts'], skipped: 2 })
})

test('counts the tests of Playwright, of which a flaky one passed', () => {
  const spec = (/** @type {string} */ status) => ({ title: status, file: 'a.ts', tests: [{ status }] })
  const counts = countPlaywright({
    suites: [
      {
        title: 'a.ts',
        specs: [spec('expected'), spec('flaky')],
        suites: [{ title: 'reading', specs: [spec('unexpected'), spec('skipped')] }],
      },
    ],
  })
  expect(counts).toEqual({ passed: 2, failed: ['a.ts › reading › unexpected'], skipped: 1 })
})

test('a runner that breaks down is a failure', () => {
  const fine = { passed: 3, failed: [], skipped: 0 }
  expect(countRun('vitest', 0, fine)).toEqual(fine)
  expect(countRun('vitest', 1, fine).failed).toEqual(['vitest (it ended with exit code 1)'])
  expect(countRun('vitest', 0, undefined).failed).toEqual(['vitest (it left no report)'])
  const failed = { passed: 3, failed: ['a'], skipped: 0 }
  expect(countRun('vitest', 1, failed)).toEqual(failed)
})

test('sums up in one line', () => {
  const all = addCounts([countWhole('lint', 0), countWhole('types', 1), { passed: 2, failed: [], skipped: 0 }])
  expect(summaryOf(all)).toBe('3 passed, 1 failed')
  expect(summaryOf({ ...all, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
