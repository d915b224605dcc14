import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { GITHUB } from './github'

const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] })

describe('what looks like a box to tick', () => {
  it('keeps its words after an empty item of a list, where there is nothing to tick', () => {
    for (const box of ['[x]', '[ ]', '[X]']) {
      expect(fromMarkdown(`*\n${box} He *said* so`, GITHUB).children).toMatchObject([
        { type: 'list', children: [{ type: 'listItem', checked: null, children: [] }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: `${box} He ` },
            { type: 'emphasis', children: [{ type: 'text', value: 'said' }] },
            { type: 'text', value: ' so' },
          ],
        },
      ])
    }
    expect(fromMarkdown('1.\r\n[x]\r\nso', GITHUB).children.at(-1)).toMatchObject(paragraph('[x]\r\nso'))
  })

  it('is one in an item', () => {
    const [list] = fromMarkdown('- [x] done\n- [ ] open\n- neither', GITHUB).children
    expect(list).toMatchObject({
      type: 'list',
      children: [
        { checked: true, children: [paragraph('done')] },
        { checked: false, children: [paragraph('open')] },
        { checked: null, children: [paragraph('neither')] },
      ],
    })
  })
})
