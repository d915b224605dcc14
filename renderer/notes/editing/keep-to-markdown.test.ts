import { $createLinkNode } from '@lexical/link'
import { $createHeadingNode, $createQuoteNode, $isQuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, IS_BOLD, IS_UNDERLINE } from 'lexical'
import { describe, expect, test } from 'vitest'
import { NOTE_NODES } from '../nodes/note-nodes'
import { $toMarkdown } from '../to-markdown'
import { keepToMarkdown } from './keep-to-markdown'

/** An editor after `$fill`, and what its first block is afterwards. */
function filled($fill: () => void) {
  const editor = createEditor({
    nodes: NOTE_NODES,
    onError: (error) => {
      throw error
    },
  })
  keepToMarkdown(editor)
  editor.update($fill, { discrete: true })
  return editor
}

describe('what a note can’t keep is not shown in it', () => {
  test('formats other than its own, and styles', () => {
    const editor = filled(() => {
      const text = $createTextNode('words')
        .setFormat(IS_BOLD | IS_UNDERLINE)
        .setStyle('color: red')
      $getRoot().append($createParagraphNode().append(text))
    })
    editor.read(() => {
      const [text] = $getRoot().getAllTextNodes()
      expect(text?.getFormat()).toBe(IS_BOLD)
      expect(text?.getStyle()).toBe('')
    })
  })

  test('where a block stands', () => {
    const editor = filled(() => {
      const heading = $createHeadingNode('h2').append($createTextNode('words')).setFormat('center').setIndent(2)
      $getRoot().append(heading)
    })
    editor.read(() => {
      const heading = $getRoot().getFirstChildOrThrow()
      expect('getFormatType' in heading && heading.exportJSON()).toMatchObject({ format: '', indent: 0 })
    })
  })

  test('links that could run something', () => {
    const editor = filled(() => {
      const link = (url: string, words: string) => $createLinkNode(url).append($createTextNode(words))
      const paragraph = $createParagraphNode().append(link('javascript:alert(1)', 'run'), $createTextNode(' '))
      $getRoot().append(paragraph.append(link('https://example.org', 'there')))
    })
    expect(editor.read($toMarkdown)).toBe('run [there](https://example.org)')
  })

  test('quotes without paragraphs: their words get one', () => {
    const editor = filled(() => {
      const quote = $createQuoteNode().append(
        $createTextNode('one'),
        $createParagraphNode().append($createTextNode('two')),
      )
      $getRoot().append(quote)
    })
    editor.read(() => {
      const quote = $getRoot().getFirstChild()
      expect($isQuoteNode(quote) && quote.isShadowRoot()).toBe(true)
      expect($toMarkdown()).toBe('> one\n>\n> two')
    })
  })
})
