import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mentionUrl } from '../../domain/note-link'
import type { Bundle } from '../bundle'
import { SAMPLE_BUNDLE, sampleId } from '../samples/sample-bundle'
import { writeLogseq } from './write-logseq'
import { writeObsidian } from './write-obsidian'

const NOW = Date.UTC(2026, 2, 3)
const [FIRST] = SAMPLE_BUNDLE.articles
const ONE: Bundle = { ...SAMPLE_BUNDLE, articles: FIRST === undefined ? [] : [FIRST] }

function golden(name: string): string {
  return readFileSync(join(import.meta.dirname, 'golden', name), 'utf8')
}

function filesOf(written: string | Uint8Array): Record<string, string> {
  if (typeof written === 'string') throw new Error('It is no zip')
  return Object.fromEntries(Object.entries(unzipSync(written)).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

describe('a note for Obsidian', () => {
  test('has properties, a block an annotation that can be linked to, and links to people', () => {
    expect(writeObsidian(ONE, NOW)).toBe(golden('obsidian.md'))
  })

  test('has properties that are YAML, whatever the title is', () => {
    const title = 'A: "quoted" – # {no} [comment]\\ --- 🌉'
    const articles = ONE.articles.map((item) => ({ ...item, article: { ...item.article, title } }))
    const [, properties = ''] = /^---\n([\s\S]*?)\n---\n/.exec(String(writeObsidian({ ...ONE, articles }, NOW))) ?? []
    expect(parse(properties)).toMatchObject({ title, url: 'https://example.org/bridge?id=1' })
  })

  test('is a file of a zip where there are several, and links lead from one to the other', () => {
    const files = filesOf(writeObsidian(SAMPLE_BUNDLE, NOW))
    expect(Object.keys(files)).toEqual(['01-The-bridge-will-close.md', '02-الجسر.md'])
    const block = `quoth-${sampleId(11)}`
    expect(files['01-The-bridge-will-close.md']).toContain(`\n\n^${block}\n\n`)
    expect(files['02-الجسر.md']).toContain(`- contradicts:: [[01-The-bridge-will-close#^${block}|The bridge is safe.]]`)
  })
})

describe('a page for Logseq', () => {
  test('has properties, and a block an annotation with its own, its quote and its note under it', () => {
    expect(writeLogseq(ONE, NOW)).toBe(golden('logseq.md'))
  })

  test('is a file of a zip where there are several, and blocks refer to each other', () => {
    const files = filesOf(writeLogseq(SAMPLE_BUNDLE, NOW))
    expect(Object.keys(files)).toEqual(['pages/01-The-bridge-will-close.md', 'pages/02-الجسر.md'])
    expect(files['pages/02-الجسر.md']).toContain(`\n  contradicts:: ((${sampleId(11)}))\n`)
  })
})

test('what a note mentions is linked in the way of each', () => {
  const speaker = mentionUrl({ kind: 'speaker', id: sampleId(32) })
  const tag = mentionUrl({ kind: 'tag', id: sampleId(42) })
  const note = `By [@The ministry](${speaker}), on [#roads](${tag}).`
  const articles = ONE.articles.map((item) => ({ ...item, article: { ...item.article, note }, annotations: [] }))
  expect(writeObsidian({ ...ONE, articles }, NOW)).toContain('By [[Ministry of Works]], on #safety/bridges-roads.')
  expect(writeLogseq({ ...ONE, articles }, NOW)).toContain(
    '- By [[Ministry of Works]], on #[[safety/bridges & roads]].',
  )
})
