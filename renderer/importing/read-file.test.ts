import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertBlocksCoverText } from '../domain/article'
import { readFile } from './read-file'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function failureOf(name: string, bytes: Uint8Array) {
  const result = readFile(name, bytes)
  if (result.ok) throw new Error(`It was read, as ${JSON.stringify(result.value.title)}`)
  return result.failure
}

function articleOf(name: string, text: string) {
  const result = readFile(name, bytesOf(text))
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

describe('what a file is', () => {
  test('is told by its name where it is text', () => {
    expect(articleOf('a.md', '# One\n\n*Two* three.').format).toBe('markdown')
    expect(articleOf('A.MARKDOWN', '# One').text).toBe('One')
    for (const name of ['a.txt', 'a', 'a.log', '.md', 'notes.2024'])
      expect(articleOf(name, '*Two* three.').text).toBe('*Two* three.')
  })

  test('is told by its first bytes, whatever its name', () => {
    expect(failureOf('a.txt', bytesOf('%PDF-1.7\n…'))).toEqual({
      problem: 'unsupported',
      message: 'This is a PDF; Quoth reads .txt and .md so far.',
    })
    expect(failureOf('a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0])).message).toContain('This is a Word document;')
    expect(failureOf('a.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0])).message).toContain('This is a zip file')
    expect(failureOf('a.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])).message).toContain('This is a picture;')
    expect(failureOf('page.html', bytesOf('<!doctype html><p>Hello')).message).toContain('This is a web page;')
  })

  test('PK at the start of a sentence is no zip', () => {
    expect(articleOf('a.txt', 'PK said no.').text).toBe('PK said no.')
  })
})

describe('what is refused', () => {
  test('nothing, and nothing but white space, is empty', () => {
    for (const text of ['', '\ufeff', ' \r\n\t\u00a0\n', '\u0000']) {
      expect(['empty', 'unsupported']).toContain(failureOf('a.txt', bytesOf(text)).problem)
    }
    expect(failureOf('a.txt', bytesOf('')).problem).toBe('empty')
    expect(failureOf('a.txt', bytesOf(' \r\n\t\u00a0\n')).problem).toBe('empty')
    expect(failureOf('a.md', bytesOf('---\ntitle: Only this\n---\n<!-- hidden -->')).problem).toBe('empty')
  })

  test('bytes that are no text are unsupported', () => {
    const zeroes = new Uint8Array(500)
    zeroes.fill(65, 0, 250)
    expect(failureOf('a.txt', zeroes).problem).toBe('unsupported')
    const anything = Uint8Array.from({ length: 2000 }, (_, index) => (index * 167 + (index >> 3) * 31) & 0xff)
    expect(failureOf('a.txt', anything).problem).toBe('unsupported')
  })

  test('a stray control character doesn’t cost the article, and is told', () => {
    const article = articleOf('a.txt', 'The minister\u0000 said\u0007 no to everything.')
    expect(article.text).toBe('The minister said no to everything.')
    expect(article.warnings).toEqual(['It held control characters, which were left out.'])
  })
})

describe('Markdown that no parser would finish', () => {
  test('is read as plain text, with a warning', () => {
    for (const text of [`${'>'.repeat(20_000)}a`, '*a _b '.repeat(5000), 'a line\n'.repeat(60_000)]) {
      const article = articleOf('a.md', text)
      expect(article.warnings).toHaveLength(1)
      assertBlocksCoverText(article.text, article.blocks)
    }
  })

  test('but a long article with many links and a long list is Markdown', () => {
    const text = `# Title\n\n${'He *said* [so](https://example.org).\n\n'.repeat(1000)}${'- **one** [two](x)\n'.repeat(1500)}`
    expect(articleOf('a.md', text).warnings).toEqual([])
  })
})

describe('whatever comes in', () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a', 'a.html', '')
  const covers = (name: string, bytes: Uint8Array): void => {
    const result = readFile(name, bytes)
    if (!result.ok) {
      expect(result.failure.problem).not.toBe('damaged')
      return
    }
    assertBlocksCoverText(result.value.text, result.value.blocks)
    for (const block of result.value.blocks) {
      expect(result.value.text.slice(block.start, block.end).trim()).not.toBe('')
      let previous = block.start
      for (const mark of block.marks) {
        expect(mark.start).toBeGreaterThanOrEqual(previous)
        expect(mark.end).toBeGreaterThan(mark.start)
        expect(mark.end).toBeLessThanOrEqual(block.end)
        previous = mark.start
      }
    }
    expect(result.value.title.trim()).not.toBe('')
  }

  test('any bytes give a result', () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 200 }), (name, bytes) => covers(name, bytes)),
      { numRuns: 500 },
    )
  })

  test('any text gives blocks that cover it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(names, text, (name, source) => covers(name, bytesOf(source))),
      { numRuns: 500 },
    )
  })

  test('any Markdown gives blocks that cover it', () => {
    const pieces =
      '# |## |> |- |  - |1. |2) |*|**|_|`|```|~~|\n|\n\n|    |a|Word said|“Q”|[a](http://b.c)|[^1]|[^1]: n|![i](s)|![](s)|| a | b |\n|---|---|\n|<b>|<!--|-->|---|===|&#10;|&#8232;|\\|\t|\r\n|\u2028|https://x.y|a@b.c|\u00a0|😊|：|- [ ] |漢字'
    const source = fc
      .array(fc.constantFrom(...pieces.split('|'), '|', '|a|b|\n|-|-|\n'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(source, (text) => {
        covers('a.md', bytesOf(text))
        covers('a.txt', bytesOf(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('time', () => {
  const sentence = 'The minister said on Monday that “nobody” had told her why the café was closed. '
  const shapes: Record<string, string> = {
    'long paragraphs': `${sentence.repeat(6)}\n\n`.repeat(2100),
    'one line': sentence.repeat(12_500),
    'short lines': 'He said so.\n'.repeat(85_000),
    'blank lines': `${' \n'.repeat(500_000)}End.`,
    'list items': '- an item\n\n'.repeat(95_000),
    'quoted lines': '> a quoted line of some length\n'.repeat(33_000),
    'hard-wrapped': `${sentence.slice(0, 70)}\n`.repeat(14_000),
    'no spaces': '漢字かな'.repeat(250_000),
    'one word': 'a'.repeat(1_000_000),
    'quotation marks': `"${"'".repeat(999_999)}`,
  }
  for (const [shape, text] of Object.entries(shapes)) {
    // Some 100 ms alone; the limit leaves room for a busy machine and still catches anything squared.
    test(`a megabyte of ${shape} is read in well under two seconds`, () => {
      const bytes = bytesOf(text)
      const start = performance.now()
      expect(readFile('a.txt', bytes).ok).toBe(true)
      const taken = performance.now() - start
      if (process.env.TIMES !== undefined) process.stderr.write(`${shape}: ${Math.round(taken)} ms\n`)
      expect(taken).toBeLessThan(2000)
    })
  }
})

describe('the first seed', () => {
  const seed = new URL('../../seeds/000_cd4c1833c58ac104.txt', import.meta.url)
  test.skipIf(!existsSync(seed))('is titled by its first sentence and has 16 blocks, two of them headings', () => {
    const result = readFile('000_cd4c1833c58ac104.txt', new Uint8Array(readFileSync(seed)))
    if (!result.ok) throw new Error(result.failure.message)
    expect(result.value.title).toMatch(/^Telegram founder and CEO Pavel Durov made his first remarks/)
    expect(result.value.titleGuessed).toBe(true)
    expect(result.value.blocks).toHaveLength(16)
    const headings = result.value.blocks.filter((block) => block.kind === 'heading')
    expect(headings.map((block) => result.value.text.slice(block.start, block.end))).toEqual([
      "'Using laws from pre-smartphone era is...'",
      'What are the charges against Pavel Durov?',
    ])
  })

  const gold = new URL('../../../shared/corpora/seed-gold.json', import.meta.url)
  test.skipIf(!existsSync(gold))(
    'has the paragraphs that a person read in it (skipped without the shared corpora)',
    () => {
      const { paragraphs } = JSON.parse(readFileSync(gold, 'utf8'))
      const result = readFile('seed.txt', new Uint8Array(readFileSync(seed)))
      expect(result.ok && result.value.text.split('\n')).toEqual(paragraphs.map(({ text }: { text: string }) => text))
    },
  )
})
