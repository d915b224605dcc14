import { describe, expect, test } from 'vitest'
import { FILE_TYPES } from './file-types.mjs'
import { desktopEntry } from './linux-files.mjs'

describe('the entry for a Linux desktop', () => {
  test('names the program, quoted, and every kind of file that it opens', () => {
    const lines = desktopEntry('/opt/my apps/quoth').split('\n')
    expect(lines[0]).toBe('[Desktop Entry]')
    expect(lines).toContain('Exec="/opt/my apps/quoth" %F')
    const types = lines.find((line) => line.startsWith('MimeType='))
    expect(types?.slice('MimeType='.length).split(';')).toEqual([...FILE_TYPES.map(({ linux }) => linux.type), ''])
  })

  test('keeps what a shell would take for its own as it is', () => {
    expect(desktopEntry('/opt/$HOME"x`/quoth')).toContain('Exec="/opt/\\$HOME\\"x\\`/quoth" %F')
  })
})
