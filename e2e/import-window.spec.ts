import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { callFrom } from './peer-call'
import { expect, test } from './quoth'

const FILES = resolve(import.meta.dirname, 'files')

test('a window that reads files may crash or be closed while idle: the next file gets another', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  const file = join(FILES, 'harbour.txt')
  await reader.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (!window.isVisible()) window.webContents.forcefullyCrashRenderer()
  })
  await reader.drop(file)
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  await reader.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy()
  })
  await reader.drop(join(FILES, 'council.md'))
  await expect(reader.articles.getByRole('listitem')).toHaveCount(4)
})

test('a file that brings its window down costs one line, and the next file is read', async ({ library }, info) => {
  const large = info.outputPath('large.txt')
  await writeFile(large, 'The minister said that nobody had told her of it. '.repeat(500_000))
  const reader = await library.start()
  await reader.drop(large, join(FILES, 'harbour.txt'))
  await reader.page.getByRole('progressbar', { name: 'Importing' }).waitFor()
  const failures = reader.page.getByRole('region', { name: 'Files not imported' })
  // A window that goes down before it has been given the file costs nothing: another one is given it.
  const goesDown = async () => {
    if (await failures.isVisible()) return true
    await reader.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
      window?.webContents.forcefullyCrashRenderer()
    })
    return false
  }
  await expect.poll(goesDown, { intervals: [1000] }).toBe(true)
  await expect(failures).toContainText('large.txt: It could not')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(3)
  // What is left of it must not keep the program alive either.
  const ended = new Promise((resolve) => reader.app.process().once('exit', resolve))
  await reader.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close()
  })
  await ended
})

test('a bomb costs one line, and what comes after it is imported', async ({ library }, info) => {
  const bomb = info.outputPath('bomb.zip')
  await writeFile(bomb, zipSync({ 'zeroes.txt': new Uint8Array(300 * 1024 * 1024) }, { level: 9 }))
  const { lines, code } = await library.run('import', bomb, join(FILES, 'harbour.txt'))
  expect(code).toBe(1)
  expect(lines).toMatchObject([
    { ok: false, problem: 'too-large' },
    { ok: true, format: 'text' },
  ])
})

test('a page that takes too long is given up after 30 seconds, and the next file is read', async ({
  library,
}, info) => {
  test.setTimeout(90_000)
  const slow = info.outputPath('slow.html')
  // Each of these gives one more attribute to the same element, which is compared with all that it has: minutes of work.
  const bodies = Array.from({ length: 600_000 }, (_, i) => `<body a${i.toString(36)}=1>`)
  await writeFile(slow, `<!doctype html><title>The pier</title>${bodies.join('')}<p>The pier is safe, the port said.`)
  const started = performance.now()
  const { lines, code } = await library.run('import', slow, join(FILES, 'harbour.txt'))
  expect(performance.now() - started).toBeGreaterThan(30_000)
  expect(code).toBe(1)
  expect(lines).toMatchObject([
    { file: slow, ok: false, problem: 'too-slow', message: 'Reading it took longer than 30 seconds.' },
    { ok: true, format: 'text' },
  ])
})

test('a page that takes too much memory is given up, and the next file is read', async ({ library }, info) => {
  const greedy = info.outputPath('greedy.html')
  // What is not closed in one paragraph is opened in all that follow: 10 million elements out of 90 kB.
  const open = Array.from({ length: 500 }, (_, i) => `<font size=${i}>`).join('')
  await writeFile(greedy, `<!doctype html><title>The pier</title><p>${open}${'<p>a'.repeat(20_000)}`)
  const { lines, code } = await library.run('import', greedy, join(FILES, 'harbour.txt'))
  expect(code).toBe(1)
  expect(lines).toMatchObject([
    { file: greedy, ok: false, problem: 'too-large', message: expect.stringContaining('480 MB') },
    { ok: true, format: 'text' },
  ])
})

test('a page’s pictures, scripts, styles and links cause not one request, and nothing in it runs', async ({
  library,
}, info) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const at = (path: string) => `http://127.0.0.1:${port}/${path}`
  const page = info.outputPath('page.html')
  await writeFile(
    page,
    `<!doctype html><html><head><title>The pier</title><base href="${at('base/')}">
    <link rel="stylesheet" href="${at('style.css')}"><link rel="preload" as="image" href="${at('preload.png')}">
    <script src="${at('script.js')}"></script><script>window.__ran = true; fetch('${at('fetch')}')</script>
    <meta http-equiv="refresh" content="0;url=${at('refresh')}"></head>
    <body onload="window.__ran = true"><article><h1>The pier</h1>
    <p>The pier is safe, the port said on Wednesday, and it will be opened to the public again in spring.</p>
    <img src="${at('picture.png')}" onerror="window.__ran = true" srcset="${at('large.png')} 2x">
    <p>Its operator does not agree, and has said so in <a href="${at('letter')}" ping="${at('ping')}">a letter</a>.</p>
    <iframe src="${at('frame.html')}"></iframe><video src="${at('film.mp4')}" poster="${at('poster.png')}"></video>
    <svg><image href="${at('drawing.svg')}"/></svg><object data="${at('object')}"></object></article></body></html>`,
  )
  try {
    const reader = await library.start()
    await reader.drop(page)
    await expect(reader.text).toContainText('The pier is safe')
    await reader.page.waitForTimeout(500)
    expect(asked).toEqual([])
    const ran = await Promise.all(reader.app.windows().map((window) => window.evaluate(() => '__ran' in window)))
    expect(ran).not.toContain(true)
  } finally {
    server.close()
  }
})

test('the window that reads files has a session in memory, no Node, no storage that lasts, and no way to the library', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.drop(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  const importing = reader.app.windows().find((window) => window.url() === 'app://import/import.html')
  if (importing === undefined) throw new Error('There is no import window')
  const preferences = await reader.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
    const last: unknown = window && Reflect.get(window.webContents, 'getLastWebPreferences')?.call(window.webContents)
    const persistent = window?.webContents.session.isPersistent()
    return { ...JSON.parse(JSON.stringify(last)), persistent }
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    persistent: false,
  })
  // A link that it opens must not reach the system's browser either: words could leave in it.
  await reader.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = async (url) => void opened.push(url)
  })
  const found = await importing.evaluate(async () => ({
    api: Object.keys(Reflect.get(window, 'importing')),
    quoth: 'quoth' in window,
    databases: (await indexedDB.databases()).length,
    opened: window.open('https://example.org/?words') !== null,
    network: await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
    library: await fetch('app://quoth/index.html').then(
      () => 'reached',
      () => 'refused',
    ),
  }))
  expect(found).toEqual({
    api: ['serve'],
    quoth: false,
    databases: 0,
    opened: false,
    network: 'refused',
    library: 'refused',
  })
  expect(await reader.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([])
})

test('the window that reads files cannot call another computer', async ({ library }) => {
  const reader = await library.start()
  await reader.drop(join(FILES, 'harbour.txt'))
  await expect(reader.page.getByRole('main', { name: /Harbour/ })).toBeVisible()
  const importing = reader.app.windows().find((window) => window.url() === 'app://import/import.html')
  if (importing === undefined) throw new Error('There is no import window')
  expect(await callFrom(importing)).toEqual({ addresses: [], packets: 0, connections: 0 })
})
