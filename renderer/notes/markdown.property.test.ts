import fc from 'fast-check'
import { $createParagraphNode, $createTextNode, $getRoot, $isTextNode, type TextFormatType } from 'lexical'
import type { BlockContent, ListItem, Nodes, PhrasingContent, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { mentionUrl, pictureUrl } from '../domain/note-link'
import { $fillFromMarkdown } from './from-markdown'
import { parseMarkdown } from './parse-markdown'
import { inEditor, open } from './samples/editor'
import { writeMarkdown } from './write-markdown'

const SIGNS = [...'*_~`#>-+[]()!\\<|:"^=', '1.', '&amp;', '[ ]', '<b>', '```', '---', '| a |', '**', '{']
const piece = fc.oneof(
  fc.constantFrom(...SIGNS),
  fc.constantFrom(' ', 'word', 'é', '你', '🌉', '👩‍🚀'),
  fc.string({ maxLength: 4 }),
)
const typed = fc
  .array(piece, { minLength: 1, maxLength: 10 })
  .map((pieces) => pieces.join(''))
  // A bare address becomes a link when it is opened, which is written in another way.
  .filter((text) => text.trim() !== '' && !/@|www|:\/\//i.test(text))

describe('whatever is typed', () => {
  const paragraphs = fc.array(typed, { minLength: 1, maxLength: 4 })
  const type = (texts: readonly string[]) =>
    inEditor(() => {
      $getRoot().append(...texts.map((text) => $createParagraphNode().append($createTextNode(text))))
    })

  const trimmed = (text: string) => text.replace(/^\s+|\s+$/gmu, '')

  test('comes back exactly as text, but for space at the ends of lines', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { text, markdown } = type(texts)
        expect(trimmed(open(markdown).text)).toBe(trimmed(text))
      }),
      { numRuns: 200 },
    )
  })

  test('is written the same once it has been opened again', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { markdown } = type(texts)
        expect(open(markdown).markdown).toBe(markdown)
      }),
      { numRuns: 200 },
    )
  })
})

describe('words in any formats', () => {
  const FORMATS: readonly TextFormatType[] = ['bold', 'italic', 'strikethrough', 'code']
  const run = fc.record({
    text: fc.oneof(
      fc.constantFrom('one', 'two ', ' drei', ' ', '🌉', '.', '“x”', '*', '`', '_'),
      fc.string({ maxLength: 3 }),
    ),
    formats: fc.subarray([...FORMATS]),
  })
  const runs = fc.array(run, { minLength: 1, maxLength: 6 }).filter((all) => all.some(({ text }) => text.trim() !== ''))

  /** Each character that can be seen, with its formats. */
  function $characters(): string[] {
    return $getRoot()
      .getAllTextNodes()
      .flatMap((node) => {
        const formats = FORMATS.filter((format) => $isTextNode(node) && node.hasFormat(format)).join(' ')
        return Array.from(node.getTextContent())
          .filter((character) => character.trim() !== '' || formats.includes('code'))
          .map((character) => `${character} ${formats}`)
      })
  }

  test('come back in the same, as far as anything is to be seen of them', () => {
    fc.assert(
      fc.property(runs, (all) => {
        let before: string[] = []
        let after: string[] = []
        const { markdown } = inEditor(() => {
          const nodes = all.map(({ text, formats }) => {
            const node = $createTextNode(text)
            for (const format of formats) node.toggleFormat(format)
            return node
          })
          $getRoot().append($createParagraphNode().append(...nodes))
          before = $characters()
        })
        inEditor(() => {
          $fillFromMarkdown(markdown, () => undefined)
          after = $characters()
        })
        expect(after).toEqual(before)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a note with everything in anything', () => {
  const words = fc.oneof(fc.constantFrom('one', 'two words', '🌉', 'a | b', '5 * 3', '`', '你好', 'a_b', '[x]'), typed)
  const inline: fc.Arbitrary<PhrasingContent> = fc.letrec<{ inline: PhrasingContent }>((tie) => {
    const children = fc.array(tie('inline'), { minLength: 1, maxLength: 2 }).map(spaced)
    return {
      inline: fc.oneof(
        { maxDepth: 2, depthSize: 'small' },
        words.map((value): PhrasingContent => ({ type: 'text', value })),
        words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
        fc.constantFrom<PhrasingContent>(
          {
            type: 'link',
            url: mentionUrl({ kind: 'speaker', id: 'a b/c' }),
            children: [{ type: 'text', value: '@Ada' }],
          },
          { type: 'image', url: pictureUrl('0'.repeat(64)), alt: 'the bridge' },
        ),
        children.map((inner): PhrasingContent => ({ type: 'strong', children: inner })),
        children.map((inner): PhrasingContent => ({ type: 'emphasis', children: inner })),
        children.map((inner): PhrasingContent => ({ type: 'delete', children: inner })),
        words.map(
          (value): PhrasingContent => ({
            type: 'link',
            url: 'https://example.org/',
            children: [{ type: 'text', value }],
          }),
        ),
      ),
    }
  }).inline
  const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map(spaced)
  const { block } = fc.letrec<{ block: BlockContent }>((tie) => {
    const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
    const items = fc.array(
      fc
        .record({ children: blocks, checked: fc.constantFrom(null, true, false) })
        .map(({ children, checked }): ListItem => ({ type: 'listItem', spread: false, checked, children })),
      { minLength: 1, maxLength: 3 },
    )
    return {
      block: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        line.map((children): BlockContent => ({ type: 'paragraph', children })),
        fc
          .tuple(fc.constantFrom(1, 3, 6), line)
          .map(([depth, children]): BlockContent => ({ type: 'heading', depth, children })),
        fc
          .record({
            lang: fc.constantFrom(null, 'js'),
            value: fc.constantFrom('', 'x', '```\nx', '  a\n\n`b`', '| a |'),
          })
          .map((code): BlockContent => ({ type: 'code', ...code })),
        fc.constant<BlockContent>({ type: 'thematicBreak' }),
        fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map(
          (rows): BlockContent => ({
            type: 'table',
            align: [null, 'right'],
            children: rows.map((cells) => ({
              type: 'tableRow',
              children: cells.map((children) => ({ type: 'tableCell', children })),
            })),
          }),
        ),
        blocks.map((children): BlockContent => ({ type: 'blockquote', children })),
        fc.tuple(fc.boolean(), items).map(
          ([ordered, children]): BlockContent => ({
            type: 'list',
            ordered,
            start: ordered ? 2 : null,
            spread: false,
            children,
          }),
        ),
      ),
    }
  })
  const note = fc
    .array(block, { minLength: 1, maxLength: 4 })
    .map((children): Root => ({ type: 'root', children }))
    .map(writeMarkdown)

  test('is written the same once it has been opened', () => {
    fc.assert(
      fc.property(note, (markdown) => {
        const written = open(markdown).markdown
        expect(open(written).markdown).toBe(written)
      }),
      { numRuns: 80 },
    )
  })

  test('loses none of its words', () => {
    fc.assert(
      fc.property(note, (markdown) => {
        expect(visible(parseMarkdown(open(markdown).markdown))).toBe(visible(parseMarkdown(markdown)))
      }),
      { numRuns: 80 },
    )
  })
})

/** Formats without a space between them have a test of their own: not all of them can be said in Markdown. */
function spaced(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, i): PhrasingContent[] => (i === 0 ? [node] : [{ type: 'text', value: ' ' }, node]))
}

/** All that a note says, without spaces. */
function visible(node: Nodes): string {
  const own = 'value' in node ? node.value : 'url' in node ? `<${node.url}>` : ''
  const inside = 'children' in node ? node.children.map(visible).join('') : ''
  return `${own}${inside}`.replace(/\s+/gu, '')
}
