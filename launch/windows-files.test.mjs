import { describe, expect, test } from 'vitest'
import { FILE_TYPES } from './file-types.mjs'
import { registryEntries } from './windows-files.mjs'

/**
 * The values of a .reg file by their keys; throws at a line that is neither a key nor a value.
 * @param {Buffer} file
 */
function parsed(file) {
  const text = new TextDecoder('utf-16le').decode(file)
  const [head, empty, ...lines] = text.split('\r\n')
  expect([head, empty]).toEqual(['Windows Registry Editor Version 5.00', ''])
  /** @type {Map<string, Record<string, string>>} */
  const keys = new Map()
  /** @type {Record<string, string>} */
  let values = {}
  for (const line of lines.filter((line) => line !== '')) {
    const key = /^\[(.+)\]$/.exec(line)?.[1]
    const [, name, string, hex] = /^(@|"[^"]+")=(?:"((?:[^"\\]|\\["\\])*)"|(hex\(0\):))$/.exec(line) ?? []
    if (key !== undefined) {
      values = {}
      keys.set(key, values)
    } else if (name !== undefined) values[name.replaceAll('"', '')] = hex ?? string?.replace(/\\(.)/g, '$1') ?? ''
    else throw new Error(`Not a line of a registry file: ${line}`)
  }
  return keys
}

describe('the registry entries for Windows', () => {
  const keys = parsed(registryEntries('C:\\Program Files\\Quoth\\quoth.exe'))
  const classes = 'HKEY_CURRENT_USER\\Software\\Classes'

  test('start the program with the file, both quoted', () => {
    expect(keys.get(`${classes}\\Quoth.Article.1\\shell\\open\\command`)).toEqual({
      '@': '"C:\\Program Files\\Quoth\\quoth.exe" "%1"',
    })
  })

  test('offer it for every extension, and make it the default of none', () => {
    for (const extension of FILE_TYPES.flatMap(({ extensions }) => extensions)) {
      expect(keys.get(`${classes}\\.${extension}\\OpenWithProgids`)).toEqual({ 'Quoth.Article.1': 'hex(0):' })
      expect(keys.has(`${classes}\\.${extension}`)).toBe(false)
    }
    for (const extension of ['json', 'zip', 'url', 'webloc'])
      expect(keys.has(`${classes}\\.${extension}\\OpenWithProgids`)).toBe(true)
  })
})
