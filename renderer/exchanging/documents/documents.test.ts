import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ArticleText, Block } from '../../domain/article'
import { pictureUrl } from '../../domain/note-link'
import { type Passage, passagesOf, withPassages } from '../../domain/passages'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Bundle } from '../bundle'
import { exportDocx } from './docx'
import { exportHtml } from './html'
import { noteHtml } from './note-html'
import { noteLines } from './note-lines'
import { exportPrintPage } from './print-page'
import { segmentsOf } from './segments'

const TEXT = '<b>The bridge</b> 🌉 is safe, she said.\nIt will stand & hold.'
const BLOCKS: Block[] = [
  { kind: 'paragraph', start: 0, end: 39, marks: [] },
  { kind: 'quote', start: 40, end: 61, marks: [] },
]
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const BUNDLE: Bundle = {
  registry: registryOf({
    speakers: [sampleSpeaker({ positions: [{ role: 'Mayor', affiliation: 'City' }] })],
    codes: [sampleCode()],
    scales: [],
    links: [],
  }),
  articles: [
    {
      article: sampleArticle({ title: 'The <bridge> & I', note: 'Read **twice**.' }),
      content: { article: 'article-1', revision: 1, text: TEXT, blocks: BLOCKS, takenOut: [] },
      annotations: [
        {
          ...withPassages(sampleAnnotation({ id: 'a' }), TEXT, [place('The bridge'), place('It will stand')]),
          speaker: 'speaker-1',
          verdict: 'refuted',
        },
        {
          ...withPassages(sampleAnnotation({ id: 'b', kind: 'note', note: 'Who <i>said</i>?' }), TEXT, [
            place('bridge</b> 🌉 is safe'),
          ]),
          tags: ['code-1'],
        },
      ],
    },
  ],
}

describe('an annotated article as a page', () => {
  const html = exportHtml(BUNDLE)

  test('has the text with its passages marked and numbered, and what was said of each', () => {
    expect(html).toContain('<mark class="hue-0 claim" data-notes="1">The </mark>')
    expect(html).toContain('data-notes="1 2">bridge</mark>')
    expect(html).toContain('It will stand</mark><a class="ref" id="p0-1" href="#n0-1">1</a>')
    expect(html).toContain('<dt>Speaker</dt><dd>Ada Moss (Mayor, City)</dd>')
    expect(html).toContain('<dt>Verdict</dt><dd>Refuted</dd>')
    expect(html).toContain('<dt>Tags</dt><dd>harbour</dd>')
    expect(html).toContain('<p>Read <strong>twice</strong>.</p>')
  })

  test('holds no markup of the article’s or the notes’ own, and nothing that could run or be fetched', () => {
    expect(html).not.toMatch(/<b>|<i>|<bridge>|<script|javascript:|src=/u)
    expect(html).toContain('&#60;b&#62;')
  })

  test('holds exactly the words of the article, in their order', () => {
    const text = /<div class="text">([\s\S]*?)<\/div>\s*<aside>/u.exec(html)?.[1] ?? ''
    const words = text
      .replace(/<a class="ref"[^>]*>\d+<\/a>/gu, '')
      .replace(/<[^>]+>/gu, '')
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    expect(words.trim()).toBe(TEXT)
  })
})

describe('an annotated article as a page to print', () => {
  const html = exportPrintPage(BUNDLE, 'within:')

  test('has a link from each passage to its note and back, which says where it stands', () => {
    expect(html).toContain('It will stand</mark><a class="ref" id="p0-1" href="within:p0-1/n0-1">1</a>')
    expect(html).toContain('<p class="head"><a href="within:n0-1/p0-1">1</a> Claim · ')
    expect(html).not.toContain('href="#')
  })

  test('says what is known of an annotation in one paragraph, as text', () => {
    expect(html).toContain('1</a> Claim · Speaker: Ada Moss (Mayor, City) · Verdict: Refuted</p>')
    const title = 'The <i>report</i>'
    const tagged = {
      ...BUNDLE,
      registry: { ...BUNDLE.registry, codes: new Map([['code-1', sampleCode({ name: title })]]) },
    }
    expect(exportPrintPage(tagged, 'within:')).toContain(' · Tags: The &#60;i&#62;report&#60;/i&#62;</p>')
  })

  test('has a heading over its annotations, and one over each fifty where there are more', () => {
    const headings = (html: string) => [...html.matchAll(/<h2>(Annotations?[^<]*)<\/h2>/gu)].map(([, words]) => words)
    expect(headings(html)).toEqual(['Annotations'])
    const [annotated] = BUNDLE.articles
    if (annotated === undefined) throw new Error('There is no article')
    const [first] = annotated.annotations
    if (first === undefined) throw new Error('There is no annotation')
    const of = (count: number) => {
      const annotations = Array.from({ length: count }, (_, i) => ({ ...first, id: `${i}` }))
      return headings(exportPrintPage({ ...BUNDLE, articles: [{ ...annotated, annotations }] }, 'within:'))
    }
    expect(of(0)).toEqual([])
    expect(of(50)).toEqual(['Annotations'])
    expect(of(101)).toEqual(['Annotations 1–50', 'Annotations 51–100', 'Annotation 101'])
  })

  test('is laid out only for paper, whose pages are numbered', () => {
    expect(html).toContain('@media screen{body{display:none}}')
    expect(html).toContain('@page{@bottom-center{content:counter(page)')
  })
})

test('blocks are parted where annotations begin and end, and nothing of them is lost', () => {
  const passage = fc.tuple(fc.nat(40), fc.nat(40)).filter(([a, b]) => a !== b)
  const blocks = [
    [3, 15],
    [16, 16],
    [17, 36],
  ].map(([start = 0, end = 0]): Block => ({ kind: 'paragraph', start, end, marks: [] }))
  fc.assert(
    fc.property(fc.array(fc.array(passage, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (all) => {
      const annotations = all.map((passages, i) =>
        withPassages(
          sampleAnnotation({ id: `${i}` }),
          'x'.repeat(41),
          passages.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        ),
      )
      const parted = segmentsOf(blocks, annotations)
      expect(parted).toHaveLength(blocks.length)
      blocks.forEach((block, i) => {
        let at = block.start
        for (const { start, end, annotations: over } of parted[i] ?? []) {
          expect(start).toBe(at)
          const covers = (passage: Passage) => passage.start <= start && end <= passage.end
          expect(over).toEqual(annotations.filter((annotation) => passagesOf(annotation).some(covers)))
          at = end
        }
        expect(at).toBe(block.end)
      })
    }),
  )
})

const nobody = () => undefined
const NOTHING = { nameOf: nobody, pictures: new Map<string, string>() }

test('a note names what it mentions as it is called now', () => {
  const ada = () => 'Ada Moss'
  const note = 'See [@Ada](quoth:speaker/a) and [this](https://example.org).'
  expect(noteHtml(note, { ...NOTHING, nameOf: ada })).toBe(
    '<p>See @Ada Moss and <a href="https://example.org">this</a>.</p>',
  )
  expect(noteLines(`${note}\n\n1. a\n2. *b*`, ada)).toEqual([
    'See @Ada Moss and this (https://example.org).',
    '1. a',
    '2. b',
  ])
})

test('a note’s HTML is never markup, and its links lead to pages only', () => {
  expect(noteHtml('So <script>x</script> [a](javascript:x) [b](https://example.org)', NOTHING)).toBe(
    '<p>So &#60;script&#62;x&#60;/script&#62; a <a href="https://example.org">b</a></p>',
  )
  expect(noteHtml('- a\n- b\n\n> c', NOTHING)).toContain('<ul><li><p>a</p></li><li><p>b</p></li></ul>')
})

test('of a note nothing is lost that stands apart or is ticked: addresses, footnotes, boxes, and where numbers begin', () => {
  const note = [
    'See [the **report**][1] and ![a map][map].[^a]',
    '[1]: https://example.org/report',
    '[map]: https://example.org/map.png',
    '[^a]: As of *May*.',
    '3. third\n4. fourth',
    '- [x] done\n- [ ] open',
  ].join('\n\n')
  const html = noteHtml(note, NOTHING)
  expect(html).toContain(
    '<a href="https://example.org/report">the <strong>report</strong></a> and a map.<sup>[a]</sup>',
  )
  expect(html).toContain('<div class="footnote">[a] <p>As of <em>May</em>.</p></div>')
  expect(html).toContain('<ol start="3"><li><p>third</p></li>')
  expect(html).toContain('<li>☑ <p>done</p></li><li>☐ <p>open</p></li>')
  expect(noteLines(note, nobody)).toEqual([
    'See the report (https://example.org/report) and a map.[a]',
    '[a] As of May.',
    '3. third',
    '4. fourth',
    '• ☑ done',
    '• ☐ open',
  ])
})

test('a note’s pictures are shown where they come along, and are their names where they don’t', () => {
  const hash = 'a'.repeat(64)
  const note = `![the "bridge"](${pictureUrl(hash)}) ![x](https://example.org/x.png)`
  expect(noteHtml(note, NOTHING)).toBe('<p>the &#34;bridge&#34; x</p>')
  const pictures = new Map([[hash, 'data:image/png;base64,AQ==']])
  expect(noteHtml(note, { ...NOTHING, pictures })).toBe(
    '<p><img src="data:image/png;base64,AQ==" alt="the &#34;bridge&#34;"> x</p>',
  )
})

test('a page takes along pictures made of dots, and no other files', () => {
  const [png, svg] = ['a'.repeat(64), 'b'.repeat(64)]
  const note = `![one](${pictureUrl(png)}) ![two](${pictureUrl(svg)})`
  const attachments = [
    { hash: png, name: 'one.png', type: 'image/png', bytes: new Uint8Array([1]) },
    { hash: svg, name: 'two.svg', type: 'image/svg+xml', bytes: new Uint8Array([2]) },
  ]
  const articles = BUNDLE.articles.map((item) => ({ ...item, article: { ...item.article, note } }))
  expect(exportHtml({ ...BUNDLE, articles, attachments })).toContain(
    '<p><img src="data:image/png;base64,AQ==" alt="one"> two</p>',
  )
})

describe('an annotated article as a Word document', () => {
  test('has real comments on the passages, by the speakers, in an order that Word takes', async () => {
    const files = unzipSync(await exportDocx(BUNDLE))
    const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array())
    expect(comments).toContain('w:author="Ada Moss"')
    expect(comments).toContain('Verdict: Refuted')
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    for (const id of [0, 1]) {
      const [start, end, reference] = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].map((tag) =>
        document.indexOf(`<w:${tag} w:id="${id}"/>`),
      )
      expect(start).toBeGreaterThan(0)
      expect(end).toBeGreaterThan(start ?? 0)
      expect(reference).toBeGreaterThan(end ?? 0)
    }
    const words = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('')
    expect(words).toContain('&lt;b&gt;The bridge&lt;/b&gt; 🌉 is safe')
  })

  test('is well-formed whatever the text, the notes and the names hold', async () => {
    const odd = 'a\ufffeb\uffff\u0000'
    const content = textOf([odd])
    const annotation = withPassages(sampleAnnotation({ note: odd, speaker: 'speaker-1' }), odd, [{ start: 0, end: 2 }])
    const registry = { ...BUNDLE.registry, speakers: new Map([['speaker-1', sampleSpeaker({ name: odd })]]) }
    const article = sampleArticle({ title: odd, byline: odd, note: odd })
    const files = unzipSync(await exportDocx({ articles: [{ article, content, annotations: [annotation] }], registry }))
    for (const [name, bytes] of Object.entries(files)) expect(strFromU8(bytes), name).not.toMatch(/[\ufffe\uffff\0]/u)
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('a\ufffdb')
  })

  test('numbers lists as the article does', async () => {
    const content = textOf(['Third.', 'Fourth.'])
    const items: ArticleText = {
      ...content,
      blocks: content.blocks.map(({ start, end }, i) => {
        return { kind: 'list-item', ordered: true, depth: 0, number: i + 3, start, end, marks: [] }
      }),
    }
    const bundle = { ...BUNDLE, articles: [{ article: sampleArticle(), content: items, annotations: [] }] }
    const document = strFromU8(unzipSync(await exportDocx(bundle))['word/document.xml'] ?? new Uint8Array())
    const words = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text)
    expect(words).toEqual(expect.arrayContaining(['3. ', 'Third.', '4. ', 'Fourth.']))
  })
})

test('an annotation that ends or begins between two paragraphs has its number and its comment all the same', async () => {
  const content = textOf(['One.', 'Two.', 'Three.'])
  const passage = { start: 4, end: 10 }
  const annotations = [withPassages(sampleAnnotation(), content.text, [passage])]
  const bundle = { ...BUNDLE, articles: [{ article: sampleArticle(), content, annotations }] }
  expect(exportHtml(bundle).match(/id="p0-1"/g)).toHaveLength(1)
  const document = strFromU8(unzipSync(await exportDocx(bundle))['word/document.xml'] ?? new Uint8Array())
  for (const tag of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    expect(document.match(new RegExp(`<w:${tag} `, 'g')), tag).toHaveLength(1)
})

/** A text of paragraphs. */
function textOf(lines: readonly string[]): ArticleText {
  let start = 0
  const blocks = lines.map((line): Block => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length, marks: [] }
    start = block.end + 1
    return block
  })
  return { article: 'article-1', revision: 1, text: lines.join('\n'), blocks, takenOut: [] }
}
