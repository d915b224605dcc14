import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reasonOf } from './file-errors'

/** What `act` throws. */
function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}

describe('the reason that a person is told', () => {
  test('is a plain sentence for what the file system said', () => {
    expect(reasonOf(thrownBy(() => readFileSync(join(tmpdir(), 'quoth-no-such-file'))))).toBe(
      'There is no such file or folder.',
    )
    expect(reasonOf(thrownBy(() => readFileSync(tmpdir())))).toBe('That is a folder.')
    expect(reasonOf(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('The disk is full.')
  })

  test('names the code that there is no sentence for', () => {
    expect(reasonOf(Object.assign(new Error('x'), { code: 'EXDEV' }))).toBe('It failed with EXDEV.')
  })

  test('is the error’s own message where it has no code', () => {
    expect(reasonOf(new Error('a wrong turn'))).toBe('It failed with a wrong turn.')
    expect(reasonOf(Object.assign(new Error('a wrong turn'), { code: 7 }))).toBe('It failed with a wrong turn.')
  })

  test.each([[undefined], [null], ['ENOENT'], [{ code: 'ENOENT' }]])('is that nobody knows for %j', (thrown) => {
    expect(reasonOf(thrown)).toBe('It failed for an unknown reason.')
  })
})
