import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertBlocksCoverText } from '../domain/article'
import { growth } from '../samples/growth'
import { readFile } from './read-file'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function failureOf(name: string, bytes: Uint8Array) {
  const result = await readFile(name, bytes)
  if (result.ok) throw new Error(`It was read, as ${JSON.stringify(result.value)}`)
  return result.failure
}

async function articleIn(name: string, bytes: Uint8Array) {
  const result = await readFile(name, bytes)
  if (!result.ok) throw new Error(result.failure.message)
  const [article] = result.value.kind === 'articles' ? result.value.articles : []
  if (article === undefined) throw new Error('It was read as an archive')
  return article
}

function articleOf(name: string, text: string) {
  return articleIn(name, bytesOf(text))
}

describe('what a file is', () => {
  test('is told by its name where it is text', async () => {
    expect((await articleOf('a.md', '# One\n\n*Two* three.')).format).toBe('markdown')
    expect((await articleOf('A.MARKDOWN', '# One')).text).toBe('One')
    for (const name of ['a.txt', 'a', 'a.log', '.md', 'notes.2024'])
      expect((await articleOf(name, '*Two* three.')).text).toBe('*Two* three.')
  })

  test('is told by its first bytes where it holds no article, whatever its name', async () => {
    const picture = await failureOf('a.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))
    expect(picture).toMatchObject({ problem: 'unsupported' })
    expect(picture.message).toContain('This is a picture.')
    const office = await failureOf('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))
    expect(office).toMatchObject({ problem: 'unsupported' })
    expect(office.message).toContain('.docx')
  })

  test('is damaged where it is called a document and is none', async () => {
    for (const name of ['a.docx', 'a.odt', 'a.epub', 'a.pdf', 'a.zip'])
      expect((await failureOf(name, bytesOf('Only words.'))).problem).toBe('damaged')
  })

  test('PK at the start of a sentence is no zip', async () => {
    expect((await articleOf('a.txt', 'PK said no.')).text).toBe('PK said no.')
  })
})

describe('what is refused', () => {
  test('nothing, and nothing but white space, is empty', async () => {
    for (const text of ['', '\ufeff', ' \r\n\t\u00a0\n', '\u0000']) {
      expect(['empty', 'unsupported']).toContain((await failureOf('a.txt', bytesOf(text))).problem)
    }
    expect((await failureOf('a.txt', bytesOf(''))).problem).toBe('empty')
    expect((await failureOf('a.txt', bytesOf(' \r\n\t\u00a0\n'))).problem).toBe('empty')
    expect((await failureOf('a.md', bytesOf('---\ntitle: Only this\n---\n<!-- hidden -->'))).problem).toBe('empty')
  })

  test('bytes that are no text are unsupported', async () => {
    const zeroes = new Uint8Array(500)
    zeroes.fill(65, 0, 250)
    expect((await failureOf('a.txt', zeroes)).problem).toBe('unsupported')
    const anything = Uint8Array.from({ length: 2000 }, (_, index) => (index * 167 + (index >> 3) * 31) & 0xff)
    expect((await failureOf('a.txt', anything)).problem).toBe('unsupported')
  })

  test('a stray control character doesn’t cost the article, and is told', async () => {
    const article = await articleOf('a.txt', 'The minister\u0000 said\u0007 no to everything.')
    expect(article.text).toBe('The minister said no to everything.')
    expect(article.warnings).toEqual(['It held control characters, which were left out.'])
  })
})

describe('JSON', () => {
  test('gives an article for each record with a text, and what the record says of it', async () => {
    const records = [
      { title: 'One', text: 'She said no.\n\nHe said yes.', url: 'https://example.org/1', author: ['Ada', 'Ben'] },
      { headline: 'Two', articleBody: 'Nobody said anything.', datePublished: '2024-03-09', url: 'javascript:x' },
      { title: 'Without a text' },
    ]
    for (const source of [records, { articles: records }]) {
      const result = await readFile('a.json', bytesOf(JSON.stringify(source)))
      if (!result.ok || result.value.kind !== 'articles') throw new Error('It was not read')
      expect(result.value.articles).toMatchObject([
        { title: 'One', byline: 'Ada, Ben', url: 'https://example.org/1', text: 'She said no.\nHe said yes.' },
        { title: 'Two', published: '2024-03-09', text: 'Nobody said anything.' },
      ])
      expect(result.value.articles[1]).not.toHaveProperty('url')
      expect(result.value.articles[0]?.warnings).toEqual(['1 of its 3 records hold no text.'])
    }
  })

  test('that Quoth itself printed has its own blocks', async () => {
    const own = {
      title: 'One',
      text: 'What now?\nShe said no.',
      blocks: [
        { kind: 'heading', start: 0, end: 9 },
        { kind: 'paragraph', start: 10, end: 22 },
      ],
    }
    const { blocks, text } = await articleOf('one.json', JSON.stringify(own))
    expect(text).toBe(own.text)
    expect(blocks.map(({ kind, start, end }) => ({ kind, start, end }))).toEqual(own.blocks)
  })

  test('without any is told', async () => {
    expect((await failureOf('a.json', bytesOf('{"a": 1}'))).problem).toBe('unsupported')
    expect((await failureOf('a.json', bytesOf('{"a": '))).problem).toBe('damaged')
  })
})

describe('Markdown that no parser would finish', () => {
  test('is read as plain text, with a warning', async () => {
    for (const text of [`${'>'.repeat(20_000)}a`, '*a _b '.repeat(5000), 'a line\n'.repeat(60_000)]) {
      const article = await articleOf('a.md', text)
      expect(article.warnings).toHaveLength(1)
      assertBlocksCoverText(article.text, article.blocks)
    }
  })

  test('but a long article with many links and a long list is Markdown', async () => {
    const text = `# Title\n\n${'He *said* [so](https://example.org).\n\n'.repeat(1000)}${'- **one** [two](x)\n'.repeat(1500)}`
    expect((await articleOf('a.md', text)).warnings).toEqual([])
  })
})

describe('whatever comes in', () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a', 'a.json', '')
  const covers = async (name: string, bytes: Uint8Array): Promise<void> => {
    const result = await readFile(name, bytes)
    if (!result.ok) {
      if (name !== 'a.json') expect(result.failure.problem).not.toBe('damaged')
      return
    }
    for (const { title, text, blocks } of result.value.kind === 'articles' ? result.value.articles : []) {
      assertBlocksCoverText(text, blocks)
      for (const block of blocks) {
        expect(text.slice(block.start, block.end).trim()).not.toBe('')
        let previous = block.start
        for (const mark of block.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(previous)
          expect(mark.end).toBeGreaterThan(mark.start)
          expect(mark.end).toBeLessThanOrEqual(block.end)
          previous = mark.start
        }
      }
      expect(title.trim()).not.toBe('')
    }
  }

  test('any bytes give a result', async () => {
    await fc.assert(fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), covers), { numRuns: 500 })
  })

  test('any text gives blocks that cover it', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 }).filter((source) => !/^\s*(?:<|From )/.test(source))
    await fc.assert(
      fc.asyncProperty(names, text, (name, source) => covers(name, bytesOf(source))),
      { numRuns: 500 },
    )
  })

  test('any Markdown gives blocks that cover it', async () => {
    const pieces =
      '# |## |> |- |  - |1. |2) |*|**|_|`|```|~~|\n|\n\n|    |a|Word said|“Q”|[a](http://b.c)|[^1]|[^1]: n|![i](s)|![](s)|| a | b |\n|---|---|\n|<b>|<!--|-->|---|===|&#10;|&#8232;|\\|\t|\r\n|\u2028|https://x.y|a@b.c|\u00a0|😊|：|- [ ] |漢字'
    const source = fc
      .array(fc.constantFrom(...pieces.split('|'), '|', '|a|b|\n|-|-|\n'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        await covers('a.md', bytesOf(text))
        await covers('a.txt', bytesOf(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('time', () => {
  const sentence = 'The minister said on Monday that “nobody” had told her why the café was closed. '
  const shapes: Record<string, string> = {
    'long paragraphs': `${sentence.repeat(6)}\n\n`.repeat(2100),
    'one line': sentence.repeat(12_500),
    'short lines': 'He said so.\n'.repeat(85_000),
    'blank lines': ' \n'.repeat(500_000),
    'list items': '- an item\n\n'.repeat(95_000),
    'quoted lines': '> a quoted line of some length\n'.repeat(33_000),
    'hard-wrapped': `${sentence.slice(0, 70)}\n`.repeat(14_000),
    'no spaces': '漢字かな'.repeat(250_000),
    'one word': 'a'.repeat(1_000_000),
    'quotation marks': `"${"'".repeat(999_999)}`,
  }
  for (const [shape, text] of Object.entries(shapes)) {
    test(`what a megabyte of ${shape} takes grows with its length, not with its square`, async () => {
      const read = async (length: number) => {
        expect((await readFile('a.txt', bytesOf(`${text.slice(0, length)} End.`))).ok).toBe(true)
      }
      expect(await growth(text.length, read)).toBeLessThan(4)
    })
  }
})

describe('the first seed', () => {
  const seed = new URL('../../seeds/000_cd4c1833c58ac104.txt', import.meta.url)
  const read = () => articleIn('000_cd4c1833c58ac104.txt', new Uint8Array(readFileSync(seed)))

  test.skipIf(!existsSync(seed))('is titled by its first sentence, and what is not of it is taken out', async () => {
    const { title, titleGuessed, text, blocks, takenOut } = await read()
    expect(title).toMatch(/^Telegram founder and CEO Pavel Durov made his first remarks/)
    expect(titleGuessed).toBe(true)
    expect(blocks).toHaveLength(12)
    const headings = blocks.filter((block) => block.kind === 'heading')
    expect(headings.map((block) => text.slice(block.start, block.end))).toEqual([
      "'Using laws from pre-smartphone era is...'",
      'What are the charges against Pavel Durov?',
    ])
    expect(takenOut.map(({ before, reason }) => [before, reason])).toEqual([
      [0, 'caption'],
      [12, 'credit'],
      [12, 'promotion'],
      [12, 'promotion'],
    ])
  })

  const gold = new URL('../../../shared/corpora/seed-gold.json', import.meta.url)
  test.skipIf(!existsSync(gold))(
    'has the paragraphs of the story that a person found in it (skipped without the shared corpora)',
    async () => {
      const { paragraphs }: { paragraphs: { role: string; text: string }[] } = JSON.parse(readFileSync(gold, 'utf8'))
      const story = paragraphs.filter(({ role }) => role !== 'boilerplate').map(({ text }) => text)
      expect((await read()).text.split('\n')).toEqual(story)
    },
  )
})
