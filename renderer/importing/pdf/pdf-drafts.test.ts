import { describe, expect, it } from 'vitest'
import { growth } from '../../samples/growth'
import { linesOf } from './line'
import { pdfDrafts } from './pdf-drafts'
import type { Run } from './run'

/** A run of `text` at `x`, `y`, in letters half as wide as high. */
function run(text: string, x: number, y: number, options: Partial<Run> = {}): Run {
  const size = options.size ?? 10
  return { text, x, right: x + text.length * size * 0.5, y, size, font: 'f1', rtl: false, turn: 0, ...options }
}

function drafts(...pages: Run[][]) {
  return pdfDrafts(pages.map((runs, index) => ({ lines: linesOf(runs, index), height: 800 })))
}

/** Lines of `texts` below each other. */
function lines(texts: readonly string[], x = 50, y = 200, options: Partial<Run> = {}): Run[] {
  return texts.map((text, index) => run(text, x, y + index * 12, options))
}

const FULL = 'Words enough to fill this line of the text up to its'

describe('pdfDrafts', () => {
  it('joins lines, and parts paragraphs by distance, indentation and short last lines', () => {
    const read = drafts([
      ...lines([FULL, `${FULL} end`, 'and a rest.']),
      ...lines([FULL, 'ends here.'], 50, 250),
      run(FULL, 65, 274),
      run('is indented.', 50, 286),
    ])
    expect(read.map((draft) => draft.text)).toEqual([
      `${FULL} ${FULL} end and a rest.`,
      `${FULL} ends here.`,
      `${FULL} is indented.`,
    ])
  })

  it('reads columns one after the other when the page was drawn across them, and leaves rows of a table', () => {
    const left = ['The left column has words', 'that go on in this line', 'and end in this one.']
    const right = ['The right column has its', 'own words, and they go on', 'until they end here.']
    const across = left.flatMap((text, index) => [
      run(text, 50, 200 + index * 12),
      run(right[index] ?? '', 220, 200 + index * 12),
    ])
    expect(drafts(across).map((draft) => draft.text)).toEqual([left.join(' '), right.join(' ')])
    const rows = [0, 1, 2].flatMap((index) => [
      run(`Item ${index}`, 50, 200 + index * 12),
      run(`${index} €`, 200, 200 + index * 12),
    ])
    expect(drafts(rows).map((draft) => draft.text)).toEqual(['Item 0 | 0 €', 'Item 1 | 1 €', 'Item 2 | 2 €'])
  })

  it('goes on with a sentence on the next page, and folds what belongs to the pages', () => {
    const page = (number: number, texts: string[]): Run[] => [
      run('The Example', 50, 30),
      ...lines(texts),
      run(String(number), 200, 780),
    ]
    const read = drafts(page(1, [FULL, FULL]), page(2, ['lower case goes on.', FULL, 'in another sentence.']))
    expect(read.filter((draft) => draft.out === undefined).map((draft) => draft.text)).toEqual([
      `${FULL} ${FULL} lower case goes on.`,
      `${FULL} in another sentence.`,
    ])
    expect(read.filter((draft) => draft.out === 'page').map((draft) => draft.text)).toEqual([
      'The Example',
      '1',
      'The Example',
      '2',
    ])
  })

  it('takes large type and lines in a type of their own for headings', () => {
    const read = drafts([
      run('A headline', 50, 150, { size: 20 }),
      ...lines([FULL, 'end of it.']),
      run('A subheading', 50, 250, { font: 'f2' }),
      ...lines([FULL, FULL, 'end of it.'], 50, 270),
    ])
    expect(read.map((draft) => draft.shape)).toEqual([
      { kind: 'heading', level: 1 },
      { kind: 'paragraph' },
      { kind: 'heading', level: 2 },
      { kind: 'paragraph' },
    ])
  })

  it('puts runs of a right-to-left line in the order of reading, numbers in their own', () => {
    const rtl = { rtl: true }
    expect(drafts([run('2023', 50, 200), run(' ', 70, 200), run('שנת', 75, 200, rtl)])[0]?.text).toBe('שנת 2023')
  })

  it('puts a large initial back before its word', () => {
    const rest = lines(['he first words of a story', 'that is told in full here.'], 68)
    expect(drafts([run('T', 50, 224, { size: 30 }), ...rest])[0]?.text).toBe(
      'The first words of a story that is told in full here.',
    )
  })

  it('reads thousands of pieces in one row in a time that grows with their number, not with its square', async () => {
    const read = (pieces: number) => drafts(Array.from({ length: pieces }, (_, index) => run('x', index * 40, 20)))
    expect(await growth(20_000, read)).toBeLessThan(4)
  })
})
