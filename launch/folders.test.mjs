import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder, makeCacheFolder } from './folders.mjs'
import { Stop } from './stop.mjs'

test('the cache folder is where each system keeps such things', () => {
  expect(cacheFolder({}, 'linux', '/home/a')).toBe(join('/home/a', '.cache', 'quoth'))
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux', '/home/a')).toBe(join('/caches', 'quoth'))
  expect(cacheFolder({ XDG_CACHE_HOME: 'caches' }, 'linux', '/home/a')).toBe(join('/home/a', '.cache', 'quoth'))
  expect(cacheFolder({}, 'darwin', '/Users/a')).toBe(join('/Users/a', 'Library', 'Caches', 'quoth'))
  expect(cacheFolder({ LOCALAPPDATA: 'D:\\Local' }, 'win32', 'C:\\a')).toBe(join('D:\\Local', 'quoth'))
})

test('a place that may not be written is told in plain words', () => {
  const impossible = join(import.meta.filename, 'quoth')
  expect(() => makeCacheFolder(impossible)).toThrow(Stop)
  expect(() => makeCacheFolder(impossible)).toThrow('ENOTDIR')
})
