import { $createLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, type ListItemNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
} from 'lexical'
import type { List, PhrasingContent, RootContent } from 'mdast'
import { parseMarkdown } from './parse-markdown'
import { isWebLink } from './web-link'

/**
 * Fills the editor's root with a note's Markdown. What a note can't show as such (a table, a picture, HTML) stands as
 * the Markdown it was written in: nothing is left out. Inside an editor's update only.
 */
export function $fillFromMarkdown(markdown: string): void {
  const root = $getRoot().clear()
  root.append(...parseMarkdown(markdown).children.flatMap((block) => $block(block, markdown)))
  if (root.isEmpty()) root.append($createParagraphNode())
}

function $block(block: RootContent, source: string): ElementNode[] {
  switch (block.type) {
    case 'paragraph':
      return [$createParagraphNode().append(...$inline(block.children, [], source))]
    case 'heading':
      return [$createHeadingNode(HEADINGS[block.depth]).append(...$inline(block.children, [], source))]
    case 'blockquote':
      // A quote of the editor's holds text alone: each paragraph becomes a quote of its own.
      return block.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [$createQuoteNode().append(...$inline(child.children, [], source))]
          : $block(child, source),
      )
    case 'list':
      return [$list(block, source)]
    default:
      return [$createParagraphNode().append(...$lines(sourceOf(block, source), []))]
  }
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const

function $list(list: List, source: string): ElementNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start ?? 1)
  for (const item of list.children) {
    let holder: ListItemNode | null = null
    for (const child of item.children) {
      if (child.type === 'list') node.append($createListItemNode().append($list(child, source)))
      else if (child.type === 'paragraph' && holder === null) {
        holder = $createListItemNode().append(...$inline(child.children, [], source))
        node.append(holder)
      } else {
        // An item's further paragraphs go on inside it, on lines of their own.
        const more =
          child.type === 'paragraph' ? $inline(child.children, [], source) : $lines(sourceOf(child, source), [])
        if (holder === null) {
          holder = $createListItemNode()
          node.append(holder.append(...more))
        } else holder.append($createLineBreakNode(), ...more)
      }
    }
    if (item.children.length === 0) node.append($createListItemNode())
  }
  return node
}

function $inline(nodes: readonly PhrasingContent[], formats: readonly TextFormatType[], source: string): LexicalNode[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return $lines(node.value, formats)
      case 'strong':
        return $inline(node.children, [...formats, 'bold'], source)
      case 'emphasis':
        return $inline(node.children, [...formats, 'italic'], source)
      case 'delete':
        return $inline(node.children, [...formats, 'strikethrough'], source)
      case 'inlineCode':
        return $lines(node.value, [...formats, 'code'])
      case 'break':
        return [$createLineBreakNode()]
      case 'link':
        return isWebLink(node.url)
          ? [$createLinkNode(node.url).append(...$inline(node.children, formats, source))]
          : $inline(node.children, formats, source)
      default:
        return $lines(sourceOf(node, source), formats)
    }
  })
}

function $lines(text: string, formats: readonly TextFormatType[]): LexicalNode[] {
  return text.split('\n').flatMap((line, i) => {
    const node = $createTextNode(line)
    for (const format of formats) if (!node.hasFormat(format)) node.toggleFormat(format)
    const nodes: LexicalNode[] = i > 0 ? [$createLineBreakNode()] : []
    return line === '' ? nodes : [...nodes, node]
  })
}

function sourceOf({ position }: RootContent, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}
