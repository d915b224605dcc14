import { describe, expect, test } from 'vitest'
import { open } from './samples/editor'

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
    ['one format that goes on over another', '**bold *and soft* and bold**'],
    ['format inside a word', 'un**believ**able'],
    ['two bold words beside each other', '**a** and **b**'],
    ['a link', 'See [the report](https://example.org/a?b=c).'],
    ['a link with a title', 'See [the report](https://example.org "All of it").'],
    ['a link with bold in it', '[**The** report](https://example.org)'],
    ['a link in bold', '**see [the report](https://example.org) first**'],
    ['a link that is its own text', '<https://example.org>'],
    ['a mail address', '[Ada](mailto:ada@example.org)'],
    ['a list', '- one\n- two'],
    ['lists in lists', '- one\n  - inner\n    - innermost\n- two'],
    ['a list that begins with one', '- - inner\n- two'],
    ['an ordered list in a list', '- one\n  1. first\n  2. second\n- two'],
    ['two lists in one item', '- one\n  - inner\n  1. first'],
    ['an ordered list', '1. one\n2. two'],
    ['an ordered list that starts at 3', '3. three\n4. four'],
    ['a list with an empty item', '- one\n-\n- three'],
    ['boxes to tick', '- [ ] open\n- [x] done\n  - [ ] inner'],
    ['a box in a list without', '- [ ] open\n- plain'],
    ['a box in an ordered list', '1. [x] done'],
    ['paragraphs in an item', '- one\n\n  more of it\n- two'],
    ['code in an item', '- one\n\n  ```js\n  let x\n\n  x\n  ```\n- two'],
    ['a list and words after it in an item', '- one\n\n  - inner\n\n  after\n- two'],
    [
      'a table under a list in a list, and words after it',
      '- - - inner\n\n    | a | b |\n    | - | - |\n\n  after\n- two',
    ],
    ['a quote', '> They said **no**.'],
    ['paragraphs in a quote', '> one\n>\n> two'],
    ['a quote in a quote, with a list and code', '> one\n>\n> > - two\n> >   - three\n>\n> ```\n> four\n> ```'],
    ['headings', '# One\n\n### Three\n\n###### Six'],
    ['hard breaks', 'one\\\ntwo\\\nthree'],
    ['a rule', 'one\n\n___\n\ntwo'],
    ['a block of code', '```js\nlet x\n```'],
    ['code with what is said of it', '```js title="x"\n\tif (a) {\n\n  }\n```'],
    ['code that holds a fence', '````\n```\nnot the end\n```\n````'],
    ['empty code', '```\n```'],
    ['a table', '| a | b |\n| - | - |\n| 1 | **2** |'],
    ['where a table’s columns stand', '| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |'],
    ['a table with bars in it', '| a \\| b | `c \\| d` |\n| - | - |\n| 1 | |'],
    ['lines in a cell', '| a<br>b | c |\n| - | - |'],
    ['signs that mean nothing here', '5 \\* 3 and snake_case and # 1'],
    ['emoji and other letters', '👩‍🚀 **🌉** 你好 שלום'],
    ['nothing', ''],
  ])('keeps %s', (_what, markdown) => {
    expect(open(markdown).markdown).toBe(markdown)
  })

  test.each([
    ['***both***', '**_both_**'],
    ['__bold__ and _italic_', '**bold** and *italic*'],
    ['* one\n* two', '- one\n- two'],
    ['- one\n\n- two', '- one\n- two'],
    ['one  \ntwo', 'one\\\ntwo'],
    ['one\ntwo', 'one\\\ntwo'],
    ['Title\n=====', '# Title'],
    ['https://example.org', '<https://example.org>'],
    ['    code', '```\ncode\n```'],
    ['[the report][1]\n\n[1]: https://example.org', '[the report](https://example.org)'],
    ['a | b\n--|--\n1 | 2 ', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ])('writes %j one way, whichever it was written', (markdown, written) => {
    expect(open(markdown).markdown).toBe(written)
  })

  test('shows its words without the signs', () => {
    expect(open('**One** *two* ~~three~~ `four` [five](https://example.org)').text).toBe('One two three four five')
  })

  test('shows a link that could run something as its words alone', () => {
    expect(open('[press](javascript:alert(1)) [here](file:///etc/passwd)').markdown).toBe('press here')
  })
})

describe('what the editor has no look for', () => {
  test.each([
    ['a picture on the web', 'see ![the bridge](https://example.org/b.png) here'],
    ['a picture alone', '![the bridge](bridge.png)'],
    ['HTML in a line', 'a <b>bold</b> word'],
    ['a block of HTML', '<div>\nwords\n</div>'],
    ['a definition that nothing uses', '[a]: words'],
    ['a footnote', 'so[^1]\n\n[^1]: They say.'],
  ])('stands and stays as it was written: %s', (_what, markdown) => {
    const { text, markdown: written } = open(markdown)
    expect(text).toBe(markdown)
    expect(written).toBe(markdown)
  })
})
