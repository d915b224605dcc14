import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { packageApp } from '../launch/package-app.mjs'
import { expect, THIS, test } from './quoth'

test('a packaged app brings its seeds along', async ({ newLibrary }, info) => {
  const executable = packageApp(THIS.executable, info.outputPath('quoth'))
  const library = newLibrary({ executable, app: null })
  const { lines } = await library.run('list', 'articles')
  expect(lines.map(({ fileName }) => fileName)).toEqual(['000_cd4c1833c58ac104.txt', 'welcome-to-quoth.md'])
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
})

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no fixture is needed
test('a packaged app tells each system which files it opens', async ({}, info) => {
  // What packaging looks for in the Electron of each system, and nothing else of it.
  const folder = info.outputPath('electron')
  const put = async (path: string, text = '') => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    return join(folder, path)
  }
  await put('linux/resources/default_app.asar')
  const linux = packageApp(await put('linux/electron'), info.outputPath('for-linux'), 'linux')
  expect(await readFile(join(dirname(linux), 'quoth.desktop'), 'utf8')).toContain(`Exec="${linux}" %F`)
  expect(await readFile(join(dirname(linux), 'quoth.xml'), 'utf8')).toContain('*.webloc')

  await put('windows/resources/default_app.asar')
  const windows = packageApp(await put('windows/electron.exe'), info.outputPath('for-windows'), 'win32')
  expect(basename(windows)).toBe('quoth.exe')
  const registry = await readFile(join(dirname(windows), 'quoth-open-with.reg'), 'utf16le')
  expect(registry).toContain('\\.webloc\\OpenWithProgids]')

  await put('macos/Electron.app/Contents/Resources/default_app.asar')
  await put('macos/Electron.app/Contents/Info.plist', '<plist version="1.0">\n<dict>\n</dict>\n</plist>\n')
  const electron = await put('macos/Electron.app/Contents/MacOS/Electron')
  const macos = packageApp(electron, info.outputPath('for-macos'), 'darwin')
  expect(macos).toBe(info.outputPath('for-macos/Quoth.app/Contents/MacOS/Electron'))
  const contents = dirname(dirname(macos))
  expect(await readFile(join(contents, 'Info.plist'), 'utf8')).toContain('com.apple.web-internet-location')
  expect(await readdir(join(contents, 'Resources'))).toEqual(['app', 'seeds'])
  expect(await readdir(join(contents, 'Resources', 'app'))).toEqual(['out', 'package.json'])
})
