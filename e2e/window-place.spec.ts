import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Reader } from './pages/reader'
import { expect, type Library, test } from './quoth'

/** Where the reading window is, and whether it is maximised. */
function placeOf(reader: Reader) {
  return reader.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((window) => window.isVisible())
    return { ...window?.getNormalBounds(), maximised: window?.isMaximized() }
  })
}

/** Moves the reading window, and gives it that size. */
async function move(reader: Reader, place: { x: number; y: number; width: number; height: number }): Promise<void> {
  await reader.app.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setBounds(place)
  }, place)
  await expect.poll(() => placeOf(reader)).toMatchObject(place)
}

/** The place that a library keeps for its window. */
function keptIn({ folder }: Library): Promise<unknown> {
  return readFile(join(folder, 'window.json'), 'utf8').then(JSON.parse, () => null)
}

test('the window comes back where it was left, even after a crash, and as large', async ({ library, newLibrary }) => {
  const first = { x: 90, y: 70, width: 1010, height: 640 }
  const reader = await library.start()
  await move(reader, first)
  await expect.poll(() => keptIn(library)).toEqual({ ...first, maximised: false })
  await library.kill()
  const again = await library.start()
  expect(await placeOf(again)).toMatchObject(first)
  // Closed before the place has had time to be kept.
  const second = { x: 50, y: 60, width: 900, height: 700 }
  await move(again, second)
  await library.close()
  expect(await placeOf(await library.start())).toMatchObject(second)
  // Another library has a window of its own.
  expect(await placeOf(await newLibrary().start())).not.toMatchObject(second)
})

test('a place on a display that is gone, and a file that is no place, are passed over', async ({ newLibrary }) => {
  const usual = newLibrary()
  const { width, height } = await placeOf(await usual.start())
  for (const text of ['{"x":90000,"y":90000,"width":700,"height":500,"maximised":false}', '{"x":"1"}', '']) {
    const library = newLibrary()
    await writeFile(join(library.folder, 'window.json'), text)
    expect(await placeOf(await library.start())).toMatchObject({ width, height })
  }
})

test('a window that was left maximised comes back so, and knows the place it had before', async ({
  newLibrary,
}, info) => {
  // A display without a window manager maximises nothing: this one says that it has.
  const folder = info.outputPath('app')
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'main.js' }))
  await writeFile(
    join(folder, 'main.js'),
    `import { BrowserWindow } from 'electron'
    const maximised = new WeakSet()
    BrowserWindow.prototype.maximize = function () {
      maximised.add(this)
      this.emit('maximize')
    }
    BrowserWindow.prototype.isMaximized = function () {
      return maximised.has(this)
    }
    await import(${JSON.stringify(pathToFileURL(resolve(import.meta.dirname, '../out/main/index.js')).href)})`,
  )
  const library = newLibrary({ app: folder })
  const reader = await library.start()
  const place = { x: 60, y: 50, width: 800, height: 620 }
  await move(reader, place)
  await reader.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.maximize()
  })
  await expect.poll(() => keptIn(library)).toEqual({ ...place, maximised: true })
  await library.close()
  expect(await placeOf(await library.start())).toEqual({ ...place, maximised: true })
})
