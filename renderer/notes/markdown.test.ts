import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import fc from 'fast-check'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import { describe, expect, test } from 'vitest'
import { $fillFromMarkdown } from './from-markdown'
import { $toMarkdown } from './to-markdown'

/** What an editor without a window holds after `$fill`: its text, and the Markdown it writes. */
function inEditor($fill: () => void): { text: string; markdown: string } {
  const editor = createEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    onError: (error) => {
      throw error
    },
  })
  editor.update($fill, { discrete: true })
  return editor.getEditorState().read(() => ({ text: $getRoot().getTextContent(), markdown: $toMarkdown() }))
}

function open(markdown: string) {
  return inEditor(() => $fillFromMarkdown(markdown))
}

/** An editor in which these paragraphs, without any format, were typed. */
function type(paragraphs: readonly string[]) {
  return inEditor(() => {
    $getRoot().append(...paragraphs.map((text) => $createParagraphNode().append($createTextNode(text))))
  })
}

describe('a note that is opened and written again', () => {
  test.each([
    ['plain words', 'Nobody checked the bridge.'],
    ['paragraphs', 'One.\n\nTwo.'],
    ['bold', 'Is **that** so?'],
    ['italic', 'Is *that* so?'],
    ['struck words', 'It is ~~not~~ so.'],
    ['code', 'Run `npm test` now.'],
    ['code that holds a backtick', 'Write `` ` `` here.'],
    ['struck words in bold', '**~~gone~~**'],
    ['format inside a word', 'un**believ**able'],
    ['two bold words beside each other', '**a** **b**'],
    ['a link', 'See [the report](https://example.org/a?b=c).'],
    ['a link with bold in it', '[**The** report](https://example.org)'],
    ['a link that is its own text', '<https://example.org>'],
    ['a mail address', '[Ada](mailto:ada@example.org)'],
    ['a list', '- one\n- two'],
    ['lists in lists', '- one\n  - inner\n    - innermost\n- two'],
    ['an ordered list in a list', '- one\n  1. first\n  2. second\n- two'],
    ['an ordered list', '1. one\n2. two'],
    ['an ordered list that starts at 3', '3. three\n4. four'],
    ['a list with an empty item', '- one\n-\n- three'],
    ['a quote', '> They said **no**.'],
    ['headings', '# One\n\n### Three\n\n###### Six'],
    ['hard breaks', 'one\\\ntwo\\\nthree'],
    ['signs that mean nothing here', '5 \\* 3 and snake_case and # 1'],
    ['nothing', ''],
  ])('keeps %s', (_what, markdown) => {
    expect(open(markdown).markdown).toBe(markdown)
  })

  test.each([
    ['***both***', '**_both_**'],
    ['__bold__ and _italic_', '**bold** and *italic*'],
    ['* one\n* two', '- one\n- two'],
    ['one  \ntwo', 'one\\\ntwo'],
    ['one\ntwo', 'one\\\ntwo'],
    ['> one\n>\n> two', '> one\n\n> two'],
    ['Title\n=====', '# Title'],
    ['https://example.org', '<https://example.org>'],
  ])('writes %j one way, whichever it was written', (markdown, written) => {
    expect(open(markdown).markdown).toBe(written)
  })

  test('shows its words without the signs', () => {
    expect(open('**One** *two* ~~three~~ `four` [five](https://example.org)').text).toBe('One two three four five')
  })

  test('keeps further paragraphs of a list’s item inside it', () => {
    const { text, markdown } = open('- one\n\n  more of it\n- two')
    expect(text.replace(/\n+/g, '\n')).toBe('one\nmore of it\ntwo')
    expect(markdown).toBe('- one\\\n  more of it\n- two')
  })

  test('shows a link that could run something as its words alone', () => {
    expect(open('[press](javascript:alert(1)) [here](file:///etc/passwd)').markdown).toBe('press here')
  })
})

describe('what a note can’t show', () => {
  test.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a picture', 'see ![the bridge](bridge.png) here'],
    ['a picture alone', '![the bridge](bridge.png)'],
    ['HTML in a line', 'a <b>bold</b> word'],
    ['a block of HTML', '<div>\nwords\n</div>'],
    ['a block of code', '```js\nlet x\n```'],
    ['a rule', '---'],
    ['a box to tick', '[ ] to do'],
    ['a definition', '[a]: words'],
  ])('stands as it was written: %s', (_what, markdown) => {
    const { text, markdown: written } = open(markdown)
    expect(text).toBe(markdown)
    expect(open(written).text).toBe(markdown)
  })
})

describe('whatever is typed', () => {
  const SIGNS = [
    '*',
    '_',
    '~',
    '`',
    '#',
    '>',
    '-',
    '+',
    '1.',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '<',
    '&amp;',
    '|',
    ':',
    '"',
  ]
  const piece = fc.oneof(
    fc.constantFrom(...SIGNS),
    fc.constantFrom(' ', 'word', 'é', '你', '🌉'),
    fc.string({ maxLength: 4 }),
  )
  const paragraph = fc
    .array(piece, { minLength: 1, maxLength: 10 })
    .map((pieces) => pieces.join(''))
    // A bare address becomes a link when it is opened, which is written in another way.
    .filter((text) => text.trim() !== '' && !/@|www|:\/\//i.test(text))

  test('comes back exactly as text', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const typed = type(paragraphs)
        expect(open(typed.markdown).text).toBe(typed.text)
      }),
      { numRuns: 300 },
    )
  })

  test('is written the same once it has been opened again', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const { markdown } = type(paragraphs)
        expect(open(markdown).markdown).toBe(markdown)
      }),
      { numRuns: 300 },
    )
  })
})

test('a note with every format in any order is written the same once it has been opened again, its words kept', () => {
  const word = fc.constantFrom('one', 'two', 'drei')
  const inline = fc.oneof(
    word,
    fc.tuple(fc.constantFrom('**', '*', '~~', '`', '***'), word).map(([sign, text]) => `${sign}${text}${sign}`),
    word.map((text) => `[${text}](https://example.org)`),
    fc.tuple(word, word, word).map(([a, b, c]) => `**${a} *${b}* ${c}**`),
  )
  const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `> ${text}`),
    fc.tuple(line, line).map(([a, b]) => `${a}\\\n${b}`),
    fc.tuple(line, line, line).map(([a, b, c]) => `- ${a}\n  - ${b}\n- ${c}`),
    fc.tuple(line, line).map(([a, b]) => `2. ${a}\n3. ${b}`),
  )
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const opened = open(blocks.join('\n\n'))
      const again = open(opened.markdown)
      expect(again.markdown).toBe(opened.markdown)
      expect(again.text).toBe(opened.text)
    }),
    { numRuns: 200 },
  )
})
