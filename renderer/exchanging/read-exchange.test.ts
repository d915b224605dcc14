import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from './formats'
import { annotationRecord } from './quoth-json'
import { readExchange } from './read-exchange'
import { SAMPLE_BUNDLE } from './samples/sample-bundle'

const NOW = Date.UTC(2026, 2, 3)

function formatOf(contents: string | Uint8Array): string | null {
  const read = readExchange(contents)
  if (read === null) return null
  if (!read.ok) return read.failure
  return read.value.kind === 'library' ? 'library' : read.value.format
}

describe('a file of annotations', () => {
  test.each([
    ['json', 'library'],
    ['w3c', 'W3C Web Annotation'],
    ['refi', 'REFI-QDA'],
    ['brat', 'brat'],
    ['hypothesis', 'Hypothesis'],
    ['hypothesis-csv', 'Hypothesis'],
    ['readwise', 'Readwise'],
  ])('that was exported as %s is known by what is in it', (id, format) => {
    const written = EXPORT_FORMATS.find((one) => one.id === id)?.write(SAMPLE_BUNDLE, { now: NOW }) ?? ''
    expect(formatOf(written)).toBe(format)
  })

  test('may hold records as scripts list them, or a Kindle’s clippings', () => {
    const records = SAMPLE_BUNDLE.articles.flatMap(({ annotations }) =>
      annotations.map((one) => annotationRecord(one, SAMPLE_BUNDLE.registry)),
    )
    const read = readExchange(`\ufeff${JSON.stringify(records)}`)
    expect(read).toMatchObject({
      ok: true,
      value: {
        format: 'Quoth',
        incoming: { sources: [{ id: SAMPLE_BUNDLE.articles[0]?.article.id }, {}], leftOut: [] },
      },
    })
    expect(
      formatOf('B\n- Your Highlight on page 1 | Added on Monday, 1 January 2024 10:00:00\n\nx\n==========\n'),
    ).toBe('Kindle')
  })

  test.each([
    ['prose', 'Words, words.'],
    ['nothing', ''],
    ['other JSON', '{"a": 1}'],
    ['an empty list', '[]'],
    ['broken JSON', '{"format": "quoth"'],
    ['a table of something else', 'a,b\n1,2'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
  ])('is told from %s', (_what, contents) => {
    expect(formatOf(contents)).toBeNull()
  })

  test.each([
    ['a project that holds none', zipSync({ 'project.qde': strToU8('<Other/>') })],
    ['a project that is cut off', zipSync({ 'project.qde': strToU8('<Project><Sources>') })],
  ])('is refused in words where it is %s', (_what, contents) => {
    expect(formatOf(contents)).toMatch(/\.$/)
  })
})
