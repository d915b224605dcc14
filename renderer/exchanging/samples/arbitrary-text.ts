import fc from 'fast-check'
import type { ArticleText, Block, TakenOut } from '../../domain/article'
import { TAKEN_OUT_REASONS } from '../../domain/article'

/** Words of the kinds that offsets go wrong at: emoji, joined and flagged ones, combining marks, right-to-left text. */
const WORDS = [
  'bridge',
  'said',
  '“Never”',
  '😊',
  '👨‍👩‍👧‍👦',
  '🇨🇭',
  'e\u0301te\u0301',
  'שלום',
  'قالت',
  '橋は',
  '𝒳',
  '=1+1',
  '"a, b"',
  "l'été",
  '&<b>',
  '\t',
]

/** Words in one line, which is not blank. */
export const arbitraryLine = fc
  .tuple(fc.constantFrom(...WORDS.slice(0, -1)), fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }))
  .map(([first, others]) => [first, ...others].join(' '))

/** Notes: Markdown over several lines, with line ends of every kind. */
export const arbitraryNote = fc.oneof(
  fc.constant(''),
  fc
    .tuple(arbitraryLine, fc.constantFrom('\r\n', '\n', '\n\n', '\r\n- '), arbitraryLine)
    .map(([first, between, second]) => `**${first}**${between}${second}`),
)

/** The text of an article, in blocks of all kinds. */
export function arbitraryContent(article: string): fc.Arbitrary<ArticleText> {
  return fc
    .record({
      lines: fc.array(fc.tuple(arbitraryLine, fc.nat(4)), { minLength: 1, maxLength: 6 }),
      revision: fc.integer({ min: 1, max: 3 }),
      takenOut: fc.array(
        fc.record({ before: fc.nat(2), reason: fc.constantFrom(...TAKEN_OUT_REASONS), text: arbitraryLine }),
        { maxLength: 2 },
      ),
    })
    .map(({ lines, revision, takenOut }) => contentOf(article, revision, lines, takenOut))
}

function contentOf(
  article: string,
  revision: number,
  lines: readonly (readonly [string, number])[],
  takenOut: readonly TakenOut[],
): ArticleText {
  const blocks: Block[] = []
  let start = 0
  for (const [line, kind] of lines) {
    blocks.push(blockOf(kind, start, start + line.length))
    start += line.length + 1
  }
  // None stands behind the last block's end.
  const placed = takenOut.map((taken) => ({ ...taken, before: Math.min(taken.before, blocks.length) }))
  return { article, revision, text: lines.map(([line]) => line).join('\n'), blocks, takenOut: placed }
}

function blockOf(kind: number, start: number, end: number): Block {
  const marks = [{ kind: 'link' as const, start, end, href: 'https://example.org/a' }]
  switch (kind) {
    case 0:
      return { kind: 'heading', level: 2, start, end, marks: [] }
    case 1:
      return { kind: 'quote', start, end, marks: [{ kind: 'emphasis', start, end }] }
    case 2:
      return { kind: 'list-item', ordered: true, depth: 1, number: 3, start, end, marks: [] }
    case 3:
      return { kind: 'code', start, end, marks: [] }
    default:
      return { kind: 'paragraph', start, end, marks }
  }
}
