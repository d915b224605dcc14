import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { makeFirstClaim } from './pages/first-claim'
import { expect, Library, THIS, test } from './quoth'

const ROOT = resolve(import.meta.dirname, '..')

/**
 * Quoth as an ordinary user has it. Root has no sandbox, so a root's test copies the app to where the user “nobody” can
 * read it and runs it as that user; anybody else is an ordinary user already.
 */
function asOrdinaryUser(folder: string): Library {
  if (process.getuid?.() !== 0) return new Library(folder, { sandbox: true })
  chmodSync(folder, 0o755)
  const runtime = join(folder, 'electron')
  cpSync(dirname(THIS.executable), runtime, { recursive: true, verbatimSymlinks: true })
  const app = join(folder, 'app')
  mkdirSync(app)
  for (const part of ['out', 'seeds', 'package.json']) cpSync(join(ROOT, part), join(app, part), { recursive: true })
  const library = join(folder, 'library')
  mkdirSync(library)
  spawnSync('chown', ['-R', 'nobody', library])
  const start = join(folder, 'start')
  writeFileSync(
    start,
    `#!/bin/sh\nexec setpriv --reuid=nobody --clear-groups "${join(runtime, basename(THIS.executable))}" "$@"\n`,
  )
  chmodSync(start, 0o755)
  return new Library(library, { executable: start, app, sandbox: true })
}

test('an ordinary user has the whole way of a first claim, inside the operating system’s sandbox', async () => {
  test.skip(process.platform !== 'linux', 'how a process is sandboxed is read from Linux’s own records')
  const folder = mkdtempSync(join(tmpdir(), 'quoth-user-'))
  const library = asOrdinaryUser(folder)
  try {
    await makeFirstClaim(library)
    await library.close()
    const reader = await library.start()
    const page = await reader.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents.getOSProcessId(),
    )
    const status = readFileSync(`/proc/${page}/status`, 'utf8')
    expect(status).toMatch(/^Uid:\s+(?!0\s)\d+/m)
    // 2: system calls are filtered. Two process ids: it lives in a namespace of its own.
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NSpid:\s+\d+\s+\d+/m)
    expect(readFileSync(`/proc/${page}/cmdline`, 'utf8')).not.toContain('--no-sandbox')
  } finally {
    await library.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
