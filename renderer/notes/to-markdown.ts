import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import type { BlockContent, Heading, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { toMarkdown } from 'mdast-util-to-markdown'

/** The editor's content as Markdown, without a line feed at its end; empty for an empty note. Inside a read only. */
export function $toMarkdown(): string {
  const root: Root = { type: 'root', children: $getRoot().getChildren().flatMap($block) }
  return toMarkdown(root, { bullet: '-', emphasis: '*', extensions: [gfmStrikethroughToMarkdown()] }).replace(
    /\n+$/,
    '',
  )
}

function $block(node: LexicalNode): RootContent[] {
  if ($isListNode(node)) return [$list(node)]
  if (!$isElementNode(node)) return []
  const children = $inline(node)
  if (children.length === 0) return []
  if ($isHeadingNode(node)) return [{ type: 'heading', depth: DEPTHS[node.getTag()], children }]
  if ($isQuoteNode(node)) return [{ type: 'blockquote', children: [{ type: 'paragraph', children }] }]
  return [{ type: 'paragraph', children }]
}

const DEPTHS: Record<'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6', Heading['depth']> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
}

function $list(node: ListNode): List {
  const ordered = node.getListType() === 'number'
  const items: ListItem[] = []
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) continue
    const nested = child.getChildren().filter($isListNode)
    const content: BlockContent[] = $inline(child).length > 0 ? [{ type: 'paragraph', children: $inline(child) }] : []
    const last = items.at(-1)
    // The editor keeps a nested list in an item of its own, Markdown in the item before it.
    if (nested.length > 0 && content.length === 0 && last !== undefined) last.children.push(...nested.map($list))
    else items.push({ type: 'listItem', spread: false, children: [...content, ...nested.map($list)] })
  }
  return { type: 'list', ordered, start: ordered ? node.getStart() : null, spread: false, children: items }
}

function $inline(parent: ElementNode): PhrasingContent[] {
  return parent.getChildren().flatMap((node): PhrasingContent[] => {
    if ($isLineBreakNode(node)) return [{ type: 'break' }]
    if ($isTextNode(node)) return [$text(node)]
    if ($isLinkNode(node)) return [{ type: 'link', url: node.getURL(), children: $inline(node) }]
    return []
  })
}

function $text(node: TextNode): PhrasingContent & { type: 'text' | 'inlineCode' | 'delete' | 'emphasis' | 'strong' } {
  const value = node.getTextContent()
  let content: ReturnType<typeof $text> = node.hasFormat('code')
    ? { type: 'inlineCode', value }
    : { type: 'text', value }
  if (node.hasFormat('strikethrough')) content = { type: 'delete', children: [content] }
  if (node.hasFormat('italic')) content = { type: 'emphasis', children: [content] }
  if (node.hasFormat('bold')) content = { type: 'strong', children: [content] }
  return content
}
