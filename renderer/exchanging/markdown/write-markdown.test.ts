import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { escapeMarkdown } from './escape'
import { writeMarkdown } from './write-markdown'

const content = { article: 'article-1', revision: 1, text: '', blocks: [], takenOut: [] }
const anchored = (start: number, exact: string) => ({ start, end: start + exact.length, exact, prefix: '', suffix: '' })

describe('annotated notes as Markdown', () => {
  test('hold the source, and each annotation in reading order with all that was said of it', () => {
    const registry = registryOf({
      speakers: [sampleSpeaker(), sampleSpeaker({ id: 'speaker-2', name: 'City *Works* Dept.' })],
      codes: [sampleCode({ id: 'safety', name: 'safety' }), sampleCode({ id: 'first', name: 'first day' })],
      scales: [],
      links: [],
    })
    const annotations = [
      sampleAnnotation({
        id: 'c',
        kind: 'note',
        anchor: anchored(90, 'a cost of $2_000_000'),
        note: '# Check\n\n- the *figure*\n- the [report](https://example.org)',
      }),
      sampleAnnotation({
        id: 'a',
        anchor: anchored(10, 'The bridge is safe.\nIt will stand.'),
        speaker: 'speaker-1',
        speech: 'direct',
        verdict: 'refuted',
        tags: ['safety', 'first'],
      }),
      sampleAnnotation({
        id: 'b',
        kind: 'quote',
        anchor: anchored(50, '1. “Never,” <b>she</b> said'),
        speaker: 'speaker-2',
        speech: 'own-voice',
        note: 'Who is *she*?',
      }),
    ]
    const article = sampleArticle({
      title: '# The bridge [again]',
      byline: 'J. Doe',
      site: 'The Echo',
      published: '2026-03-01',
      url: 'https://example.org/a(b)?c=<d>',
    })
    const articles = [
      { article, content, annotations },
      { article: sampleArticle(), content, annotations: [] },
    ]
    const text = writeMarkdown({ articles, registry })
    expect(text).toBe(readFileSync(join(import.meta.dirname, 'golden/two-articles.md'), 'utf8'))
  })

  test('hold a claim with all that was found out about it, and a split quote in one piece', () => {
    const registry = registryOf({
      speakers: [sampleSpeaker(), sampleSpeaker({ id: 'ministry', name: 'The ministry' })],
      codes: [],
      scales: [],
      links: [],
    })
    const claim = sampleAnnotation({
      anchor: anchored(10, 'The bridge,'),
      continued: [anchored(40, 'will stand.')],
      speaker: 'speaker-1',
      via: ['ministry'],
      wording: 'The bridge is safe.',
      claimType: 'prediction',
      verdict: 'disputed',
      confidence: 'low',
      checkWorthiness: 'high',
      evidence: [
        { id: 'e', stance: 'supports', kind: 'link', url: 'https://example.org/r', title: 'The *report*' },
        { id: 'f', stance: 'contradicts', kind: 'file', hash: 'h', name: 'load.pdf' },
      ],
    })
    const article = sampleArticle({ note: 'Read **twice**.' })
    const text = writeMarkdown({ articles: [{ article, content, annotations: [claim] }], registry })
    expect(text).toBe(readFileSync(join(import.meta.dirname, 'golden/claim.md'), 'utf8'))
  })

  test('read back as the text they were made from, whatever that text is', () => {
    const characters = fc.constantFrom(...'ab 1.)-+=#>*_`~[]()<>&|!\\:"\'$^{}é😊'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), (text) => {
        const expected = text.replace(/\s+/gu, ' ').trim()
        for (const prefix of ['', '> ', '- ', '# ']) {
          const tree = fromMarkdown(`${prefix}${escapeMarkdown(text)}`)
          expect(plainText(tree.children)).toBe(expected)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('read back on GitHub too, where a bare address becomes a link', () => {
    const pieces = fc.constantFrom(
      'http://',
      'https:',
      'www.',
      'a',
      '_b',
      '*',
      '.com',
      '/',
      '~',
      ' ',
      'm@x.org',
      'mailto:',
      '(',
      '&amp;',
      '|',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const text = parts.join('').replace(/\s+/gu, ' ').trim()
        const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }
        expect(plainText(fromMarkdown(escapeMarkdown(text), options).children)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })
})

function plainText(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : 'children' in node ? plainText(node.children) : `[${node.type}]`,
    )
    .join('')
}
