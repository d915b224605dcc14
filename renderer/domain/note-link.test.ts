import { describe, expect, test } from 'vitest'
import {
  MENTION_KINDS,
  mentionLabel,
  mentionName,
  mentionOf,
  mentionsIn,
  mentionUrl,
  pictureHashes,
  pictureOf,
  pictureUrl,
  withoutAddresses,
} from './note-link'

describe('the address of a mention', () => {
  test.each(MENTION_KINDS)('leads back to the %s it was made for, whatever its id', (kind) => {
    for (const id of ['5f0c', 'a b', 'ä/(1)', '%', 'x'.repeat(200)]) {
      const url = mentionUrl({ kind, id })
      expect(url).not.toMatch(/\s/)
      expect(mentionOf(url)).toEqual({ kind, id })
    }
  })

  test.each([
    'https://example.org',
    'quoth:speaker/',
    'quoth:elsewhere/1',
    'quoth:speaker/%E0%A4%A',
    'quoth:speaker/a/b',
    ' quoth:tag/1',
    pictureUrl('a'.repeat(64)),
  ])('is nothing else: %s', (url) => {
    expect(mentionOf(url)).toBeNull()
  })
})

test('what a note mentions is found in it, among other links', () => {
  const written =
    'By [@Ada](quoth:speaker/a%20b), on [#x](quoth:tag/7) [page](https://example.org) [it](quoth:elsewhere/1)'
  expect(mentionsIn(written)).toEqual([
    { kind: 'speaker', id: 'a b' },
    { kind: 'tag', id: '7' },
  ])
})

describe('the address of a picture', () => {
  test('is found in a note, in its order, among links and pictures of elsewhere', () => {
    const [a, b] = ['0f'.repeat(32), 'a'.repeat(64)]
    const note = `![the [old] bridge](${pictureUrl(b)}) [it](https://example.org) ![](${pictureUrl(a)})![](quoth:attachment/0f)`
    expect(pictureHashes(note)).toEqual([b, a])
    expect(pictureHashes(`![x](${pictureUrl(a)} "Its title") ![y](<${pictureUrl(b)}>)`)).toEqual([a, b])
  })

  test('leads back to its hash', () => {
    expect(pictureOf(pictureUrl('0f'.repeat(32)))).toBe('0f'.repeat(32))
  })

  test.each([
    'https://example.org/x.png',
    'quoth:attachment/../x',
    'quoth:attachment/0f',
    mentionUrl({ kind: 'tag', id: 'x' }),
  ])('is nothing else: %s', (url) => {
    expect(pictureOf(url)).toBeNull()
  })
})

test.each(MENTION_KINDS)('the name of a %s is found again in its label', (kind) => {
  for (const name of ['Ada', '@Ada', '#1', '“quoted”']) expect(mentionName(kind, mentionLabel(kind, name))).toBe(name)
  expect(mentionName(kind, 'as somebody wrote it')).toBe('as somebody wrote it')
})

test('a note is read without the addresses within the library, and with all others', () => {
  const note = `[@Ada](${mentionUrl({ kind: 'speaker', id: 's' })}) ![b](${pictureUrl('a'.repeat(64))}) [x](https://example.org)`
  expect(withoutAddresses(note)).toBe('[@Ada] ![b] [x](https://example.org)')
})
