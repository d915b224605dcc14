import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WaitingFiles } from './waiting-files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoth-waiting-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function make(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
}

/** Takes all that waits: paths inside the test's folder, with the reason for one that could not be read. */
async function takeAll(waiting: WaitingFiles): Promise<string[]> {
  const taken: string[] = []
  for (let file = await waiting.next(); file !== null; file = await waiting.next()) {
    const path = relative(folder, file.path)
    taken.push(file.ok ? path : `${path}: ${file.message}`)
  }
  return taken
}

function waitingFor(...paths: string[]): WaitingFiles {
  const waiting = new WaitingFiles()
  waiting.add(paths.map((path) => join(folder, path)))
  return waiting
}

describe('files that wait', () => {
  test('are none at first', async () => {
    expect(await new WaitingFiles().next()).toBeNull()
  })

  test('are taken in the order in which they were named, those added later last', async () => {
    make('b.txt', 'a.txt', 'c.txt')
    const waiting = waitingFor('b.txt', 'c.txt')
    waiting.add([join(folder, 'a.txt')])
    expect(await takeAll(waiting)).toEqual(['b.txt', 'c.txt', 'a.txt'])
    expect(await waiting.next()).toBeNull()
  })

  test('can be added to after all were taken', async () => {
    make('a.txt', 'b.txt')
    const waiting = waitingFor('a.txt')
    await takeAll(waiting)
    waiting.add([join(folder, 'b.txt')])
    expect(await takeAll(waiting)).toEqual(['b.txt'])
  })

  test('that are missing are taken with the reason, and hold up none behind them', async () => {
    make('a.txt')
    expect(await takeAll(waitingFor('missing.txt', 'a.txt'))).toEqual([
      'missing.txt: There is no such file or folder.',
      'a.txt',
    ])
  })
})

describe('a folder that waits', () => {
  test('gives all files in it and below it by name, numbers in their order, before what was named after it', async () => {
    make('in/part 10.txt', 'in/part 2.txt', 'in/deep/er/b.txt', 'in/deep/a.txt', 'last.txt')
    expect(await takeAll(waitingFor('in', 'last.txt'))).toEqual([
      'in/deep/a.txt',
      'in/deep/er/b.txt',
      'in/part 2.txt',
      'in/part 10.txt',
      'last.txt',
    ])
  })

  test('is told when it is empty', async () => {
    mkdirSync(join(folder, 'empty'))
    expect(await takeAll(waitingFor('empty'))).toEqual(['empty: There are no files in this folder.'])
  })

  test('leaves out what is hidden, which can still be named itself', async () => {
    make('in/.hidden.txt', 'in/.git/config', 'in/a.txt')
    expect(await takeAll(waitingFor('in'))).toEqual(['in/a.txt'])
    expect(await takeAll(waitingFor('in/.hidden.txt'))).toEqual(['in/.hidden.txt'])
  })

  test('leaves out the folder of parts that a browser saved beside a page, and no other', async () => {
    make('in/Pier.html', 'in/Pier_files/style.css', 'in/Port.htm', 'in/Port-Dateien/a.js')
    make('in/Other_files/a.txt', 'in/Pier/b.txt')
    expect(await takeAll(waitingFor('in'))).toEqual([
      'in/Other_files/a.txt',
      'in/Pier/b.txt',
      'in/Pier.html',
      'in/Port.htm',
    ])
  })

  test('comes to an end when a link in it leads back to it', async () => {
    make('in/a.txt')
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'again'))
    expect(await takeAll(waitingFor('in'))).toEqual(['in/a.txt'])
  })

  test('may itself be named by a link, and gives files that are links', async () => {
    make('real/a.txt', 'elsewhere.txt')
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, 'real', 'b.txt'))
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    expect(await takeAll(waitingFor('link'))).toEqual(['link/a.txt', 'link/b.txt'])
  })

  test('tells of a link in it that leads nowhere', async () => {
    make('in/b.txt')
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'in', 'a.txt'))
    expect(await takeAll(waitingFor('in'))).toEqual(['in/a.txt: There is no such file or folder.', 'in/b.txt'])
  })
})
