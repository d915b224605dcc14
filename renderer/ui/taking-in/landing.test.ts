import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import { type Edit, invert } from '../../domain/change'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation } from '../../domain/samples/samples'
import type { Incoming, IncomingAnnotation, IncomingSource } from '../../exchanging/incoming'
import { plainArticle, plainSource } from '../../exchanging/plain-source'
import { arbitraryBundle } from '../../exchanging/samples/arbitrary-bundle'
import { SAMPLE_BUNDLE, sampleBundled, sampleId } from '../../exchanging/samples/sample-bundle'
import { landLibrary } from './land-library'
import { type Landing, landIncoming } from './landing'
import type { LibraryRows } from './library-rows'

const NOW = 9
const EMPTY: LibraryRows = {
  articles: [],
  texts: [],
  annotations: [],
  registry: registryOf({ speakers: [], codes: [], scales: [], links: [] }),
}

function tools() {
  let next = 500
  return { now: NOW, makeId: () => sampleId(next++), tell: () => {} }
}

/** The library once edits are made and texts are there. */
function after(rows: LibraryRows, edits: readonly Edit[], texts: Landing['texts'] = []): LibraryRows {
  const articles = new Map(rows.articles.map((row) => [row.id, row]))
  const annotations = new Map(rows.annotations.map((row) => [row.id, row]))
  const { speakers, codes, scales, links } = rows.registry
  const registry = {
    speakers: new Map(speakers),
    codes: new Map(codes),
    scales: new Map(scales),
    links: new Map(links),
  }
  for (const edit of edits) {
    if (edit.table === 'articles') articles.set(edit.after.id, edit.after)
    else if (edit.table === 'annotations') annotations.set(edit.after.id, edit.after)
    else if (edit.table === 'speakers') registry.speakers.set(edit.after.id, edit.after)
    else if (edit.table === 'codes') registry.codes.set(edit.after.id, edit.after)
    else if (edit.table === 'scales') registry.scales.set(edit.after.id, edit.after)
    else registry.links.set(edit.after.id, edit.after)
  }
  for (const table of [registry.speakers, registry.codes, registry.links])
    for (const [id, { deleted }] of table) if (deleted !== 0) table.delete(id)
  return {
    articles: [...articles.values()],
    texts: [...rows.texts, ...texts],
    annotations: [...annotations.values()],
    registry,
  }
}

function landed(rows: LibraryRows, { edits, texts }: Landing): LibraryRows {
  return after(rows, edits, texts)
}

function undone(rows: LibraryRows, { edits }: Landing): LibraryRows {
  return after(rows, invert({ at: 1, label: '', edits }, NOW + 1).edits)
}

const LETTER = 'We wrote that cracks were there.\nNobody answered.'

function of(annotations: readonly IncomingAnnotation[], source: Partial<IncomingSource> = {}): Incoming {
  const article = plainArticle('The letter', plainSource(LETTER))
  return { sources: [{ title: 'The letter', article, annotations, ...source }], codes: [], leftOut: [] }
}

const CRACKS: IncomingAnnotation = { id: sampleId(5), kind: 'highlight', passages: [{ exact: 'cracks' }] }

describe('annotations that bring their article', () => {
  test('land on it, in one change, with an original that holds its text', async () => {
    const landing = await landIncoming(of([CRACKS]), EMPTY, tools())
    expect(landing.edits.map(({ table }) => table)).toEqual(['articles', 'annotations'])
    const [article] = landing.edits
    expect(article?.after).toMatchObject({
      title: 'The letter',
      fileName: 'The letter.txt',
      format: 'text',
      revision: 1,
    })
    expect(landing.texts).toMatchObject([{ text: LETTER, article: article?.after.id, revision: 1 }])
    expect(new TextDecoder().decode(landing.originals[0]?.bytes)).toBe(LETTER)
    expect(landing.originals[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(landing.report).toMatchObject({ exact: 1, there: 0, listed: [], articles: [{ title: 'The letter' }] })
  })

  test('are here already when they are brought in again, and come back once they were taken back', async () => {
    const first = await landIncoming(of([CRACKS]), EMPTY, tools())
    const rows = landed(EMPTY, first)
    const again = await landIncoming(of([CRACKS]), rows, tools())
    expect(again).toMatchObject({ edits: [], texts: [], originals: [], report: { exact: 0, there: 1 } })
    const gone = undone(rows, first)
    const back = await landIncoming(of([CRACKS]), gone, tools())
    expect(back).toMatchObject({ texts: [], originals: [], report: { exact: 1, restored: 1 } })
    const live = ({ deleted }: { deleted: number }) => deleted === 0
    const restored = landed(gone, back)
    expect(restored.articles.filter(live)).toHaveLength(1)
    expect(restored.annotations.filter(live)).toHaveLength(1)
  })

  test('keep the id of their article where nobody has it, and of two with one text one is added', async () => {
    const incoming = of([CRACKS], { id: sampleId(40) })
    const [source] = incoming.sources
    const { edits, report } = await landIncoming(
      { ...incoming, sources: [...incoming.sources, { ...source, annotations: [] }] },
      EMPTY,
      tools(),
    )
    expect(edits.filter(({ table }) => table === 'articles').map(({ after: { id } }) => id)).toEqual([sampleId(40)])
    expect(report.articles).toHaveLength(1)
  })

  test('are on another article of their title only if it is mostly their text', async () => {
    const newer = rowsOf('The letter', ['We wrote that cracks were there!', 'Nobody answered, ever.'])
    expect((await landIncoming(of([CRACKS]), newer, tools())).report).toMatchObject({ exact: 1, articles: [] })
    expect((await landIncoming(of([]), newer, tools())).report).toMatchObject({ articles: [] })
    const other = rowsOf('The letter', ['Of cracks nobody knew.'])
    const { edits, report } = await landIncoming(of([CRACKS]), other, tools())
    expect(report).toMatchObject({ exact: 1, articles: [{}] })
    const [article, annotation] = edits
    expect(annotation).toMatchObject({ table: 'annotations', after: { article: article?.after.id } })
    expect((await landIncoming(of([]), other, tools())).report).toMatchObject({ articles: [{}] })
  })
})

function rowsOf(
  title: string,
  lines: readonly string[],
  annotations: readonly Annotation[] = [],
  fields: Partial<Article> = {},
) {
  const { article, content } = sampleBundled({ id: sampleId(1), title, ...fields }, lines, () => [])
  return { ...EMPTY, articles: [article], texts: [content], annotations }
}

describe('annotations of a source that is not here', () => {
  test('are counted with it, as is a note on it, and nothing is changed', async () => {
    const sources = [
      { title: 'A book', annotations: [CRACKS, CRACKS] },
      { url: 'https://example.org/b', note: 'Read it.', annotations: [] },
      { title: 'Nothing', annotations: [] },
    ]
    const landing = await landIncoming({ sources, codes: [], leftOut: ['Bookmarks: 1.'] }, EMPTY, tools())
    expect(landing.edits).toEqual([])
    expect(landing.report).toMatchObject({
      missing: [
        { name: 'A book', annotations: 2 },
        { name: 'https://example.org/b', annotations: 0 },
      ],
      remarks: ['Bookmarks: 1.'],
    })
  })
})

describe('a codebook without annotations', () => {
  test('comes in and is told of, once', async () => {
    const codes = [{ id: sampleId(51), name: 'Risk', parent: null, description: '' }]
    const incoming = {
      ...of([{ ...CRACKS, tags: ['Cracks'] }]),
      codes: [...codes, { name: 'Cracks', parent: null, description: '' }],
    }
    const landing = await landIncoming(incoming, EMPTY, tools())
    expect(landing.report).toMatchObject({ exact: 1, tags: 1, remarks: [] })
    const again = await landIncoming(incoming, landed(EMPTY, landing), tools())
    expect(again).toMatchObject({ edits: [], report: { tags: 0 } })
  })
})

describe('an annotation that an earlier text had', () => {
  test('lands on the newest one, as what it was before', async () => {
    const old = sampleAnnotation({ id: sampleId(5), article: sampleId(1), revision: 1 })
    const rows = rowsOf('The letter', ['Of cracks nobody knew.'], [old], { revision: 2 })
    const { edits, report } = await landIncoming(of([CRACKS], { id: sampleId(1) }), rows, tools())
    expect(edits).toMatchObject([{ before: old, after: { id: sampleId(5), revision: 2, anchor: { exact: 'cracks' } } }])
    expect(report).toMatchObject({ exact: 1, restored: 0 })
  })
})

describe('a library that lands in another', () => {
  const NONE = new Set<string>()

  test('brings its articles with originals of their own, where those of their files are not here', async () => {
    const { edits, originals, report } = await landLibrary(SAMPLE_BUNDLE, EMPTY, NONE, tools())
    const articles = edits.flatMap((edit) => (edit.table === 'articles' ? [edit.after] : []))
    expect(articles.map(({ id }) => id)).toEqual(SAMPLE_BUNDLE.articles.map(({ article }) => article.id))
    expect(articles.map(({ hash }) => hash)).toEqual(originals.map(({ hash }) => hash))
    expect(report.listed).toEqual([])
    const [first] = SAMPLE_BUNDLE.articles
    const kept = new Set([first?.article.hash ?? ''])
    const withOne = await landLibrary(SAMPLE_BUNDLE, EMPTY, kept, tools())
    expect(withOne.edits[0]?.after).toMatchObject({ hash: first?.article.hash, fileName: first?.article.fileName })
  })

  test('is told of for tags that nothing in it has', async () => {
    const [bundled] = SAMPLE_BUNDLE.articles
    if (bundled === undefined) throw new Error('The sample has no article')
    const untagged = bundled.annotations.map((annotation) => ({ ...annotation, tags: [] }))
    const { codes } = SAMPLE_BUNDLE.registry
    const whole = await landLibrary(SAMPLE_BUNDLE, EMPTY, NONE, tools())
    const used = new Set(SAMPLE_BUNDLE.articles.flatMap(({ annotations }) => annotations.flatMap(({ tags }) => tags)))
    expect(whole.report.tags).toBe([...codes.keys()].filter((id) => !used.has(id)).length)
    const bare = { ...SAMPLE_BUNDLE, articles: [{ ...bundled, annotations: untagged }] }
    expect((await landLibrary(bare, EMPTY, NONE, tools())).report.tags).toBe(codes.size)
  })

  test('leaves out an article whose text is damaged, and says so', async () => {
    const href = 'javascript:alert(1)'
    const [first, ...others] = SAMPLE_BUNDLE.articles
    if (first === undefined) throw new Error('The sample has no article')
    const blocks = first.content.blocks.map((block, i) =>
      i === 0 ? { ...block, marks: [{ kind: 'link' as const, start: 0, end: 3, href }] } : block,
    )
    const forged = { ...first, content: { ...first.content, blocks } }
    const { report, texts } = await landLibrary(
      { ...SAMPLE_BUNDLE, articles: [forged, ...others] },
      EMPTY,
      NONE,
      tools(),
    )
    expect(report.remarks).toEqual([expect.stringContaining(`“${first.article.title}” is damaged`)])
    expect(texts).toHaveLength(others.length)
  })

  test('changes nothing the second time, whatever it holds, and comes back once it was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBundle, async (bundle) => {
        const count = bundle.articles.reduce((sum, { annotations }) => sum + annotations.length, 0)
        const first = await landLibrary(bundle, EMPTY, NONE, tools())
        const rows = landed(EMPTY, first)
        const again = await landLibrary(bundle, rows, NONE, tools())
        expect(again.edits).toEqual([])
        expect(again.report).toMatchObject({ exact: 0, there: count, listed: [], missing: [] })
        const back = await landLibrary(bundle, undone(rows, first), NONE, tools())
        expect(back.texts).toEqual([])
        expect(back.report).toMatchObject({ exact: count, restored: count, listed: [] })
      }),
      { numRuns: 30 },
    )
  })
})
