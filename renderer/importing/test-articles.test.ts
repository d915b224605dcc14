import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assertBlocksCoverText, type ParsedArticle } from '../domain/article'
import { readFile } from './read-file'

/**
 * A folder a case: source.txt, and in expected.json what reading it must give; a new bug is a new folder. Where a
 * `markdown` article is expected, the source is read under the name source.md (as .md, formatters would rewrite it).
 */
const CASES = join(import.meta.dirname, 'test-articles')

/** The article without offsets: each block with its own text, each mark with the words it covers. */
function readable({ text, blocks, takenOut, ...article }: ParsedArticle) {
  return {
    ...article,
    ...(takenOut.length > 0 && { takenOut }),
    blocks: blocks.map(({ start, end, marks, ...shape }) => ({
      ...shape,
      text: text.slice(start, end),
      ...(marks.length > 0 && {
        marks: marks.map((mark) => ({
          ...mark,
          start: undefined,
          end: undefined,
          text: text.slice(mark.start, mark.end),
        })),
      }),
    })),
  }
}

describe('the articles in test-articles are read as expected', () => {
  for (const name of readdirSync(CASES)) {
    test(name.replaceAll('-', ' '), async () => {
      const expected = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'))
      const bytes = new Uint8Array(readFileSync(join(CASES, name, 'source.txt')))
      const result = await readFile(expected.format === 'markdown' ? 'source.md' : 'source.txt', bytes)
      if (!result.ok) throw new Error(result.failure.message)
      if (result.value.kind !== 'articles') throw new Error('It was read as an archive')
      const [article] = result.value.articles
      if (article === undefined) throw new Error('No article was read')
      assertBlocksCoverText(article.text, article.blocks)
      expect(JSON.parse(JSON.stringify(readable(article)))).toEqual(expected)
    })
  }
})
