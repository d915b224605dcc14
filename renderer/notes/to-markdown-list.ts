import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isElementNode, type ElementNode, type LexicalNode } from 'lexical'
import type { BlockContent, List, ListItem } from 'mdast'
import { $paragraphs, paragraphOf } from './to-markdown-inline'

/** A list with those inside it; `$block` writes what else may stand in an item. Inside a read only. */
export function $list(node: ListNode, $block: (node: LexicalNode) => BlockContent[]): List {
  const type = node.getListType()
  const items: ListItem[] = []
  for (const item of node.getChildren()) {
    if (!$isListItemNode(item)) continue
    const blocks = item.getChildren().filter($isBlock)
    const content = blocks.length === item.getChildrenSize() ? [] : $paragraphs(item).map(paragraphOf)
    const last = items.at(-1)
    const inner = blocks.flatMap($block)
    // The editor keeps a nested list in an item of its own, Markdown in the item before it.
    if (content.length === 0 && last !== undefined && blocks.length > 0 && blocks.every($isListNode))
      last.children.push(...inner)
    else {
      const checked = type === 'check' ? item.getChecked() === true : null
      items.push({ type: 'listItem', spread: content.length > 1, checked, children: [...content, ...inner] })
    }
  }
  const ordered = type === 'number'
  return { type: 'list', ordered, start: ordered ? node.getStart() : null, spread: false, children: items }
}

function $isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline()
}
