import { afterEach, expect, test, vi } from 'vitest'
import { run, runQuietly } from './children.mjs'
import { Stop } from './stop.mjs'

afterEach(() => vi.restoreAllMocks())

/** @param {string} code */
const script = (code) => /** @type {const} */ ([process.execPath, ['-e', code]])

test('gives the exit code, and one above 128 where a signal ended the program', async () => {
  expect(await run(...script('process.exit(7)'))).toBe(7)
  if (process.platform !== 'win32') expect(await run(...script('process.kill(process.pid, "SIGTERM")'))).toBe(143)
})

test('says in words that a program is not there', async () => {
  const running = run('no-such-program', [])
  await expect(running).rejects.toThrow(Stop)
  await expect(running).rejects.toThrow('no-such-program could not be started')
})

test('shows what a quiet program said only when it failed', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await runQuietly(...script('console.log("fine")'))
  expect(write).not.toHaveBeenCalled()
  await runQuietly(...script('console.error("why"); process.exit(1)'))
  expect(String(write.mock.calls.flat()[0])).toContain('why')
})
