import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { download, takeUpProxy } from './official-runtime.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

const server = createServer(({ url }, answer) => {
  if (url === '/file') answer.setHeader('content-type', 'application/octet-stream').end('electron')
  else if (url === '/page') answer.setHeader('content-type', 'text/html; charset=utf-8').end('<h1>Blocked</h1>')
  else answer.writeHead(403).end('no')
})
let host = ''

beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  host = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''
})

afterEach(() => {
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
})

test('fetches a file', async () => {
  await withTemporaryFolder(tmpdir(), async (folder) => {
    const file = join(folder, 'file')
    await download(`http://${host}/file`, file)
    expect(readFileSync(file, 'utf8')).toBe('electron')
  })
})

test('a host that refuses, or shows a page instead, counts as out of reach', async () => {
  await expect(download(`http://${host}/other`, 'unused')).rejects.toThrow(`${host} answers 403`)
  await expect(download(`http://${host}/page`, 'unused')).rejects.toThrow('with a page instead of the file')
})

test('so does one where nothing listens', async () => {
  server.close()
  await expect(download(`http://${host}/file`, 'unused')).rejects.toThrow("can't be reached (ECONNREFUSED)")
})

test("takes up a proxy from the environment or from npm's settings", () => {
  expect(takeUpProxy({})).toBe(false)
  expect(takeUpProxy({ HTTPS_PROXY: 'http://proxy:1' })).toBe(true)
  const env = { npm_config_proxy: 'http://proxy:2', npm_config_https_proxy: 'http://proxy:3' }
  expect(takeUpProxy(env)).toBe(true)
  expect(env).toMatchObject({ http_proxy: 'http://proxy:2', https_proxy: 'http://proxy:3' })
})
