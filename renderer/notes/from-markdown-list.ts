import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list'
import { $createLineBreakNode, $createTextNode } from 'lexical'
import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { $inline } from './from-markdown-inline'
import type { NameOf } from './mentions/name-of'
import { $createSourceNode } from './nodes/SourceNode'
import { writeMarkdown } from './write-markdown'

/** A list of the editor's. Inside an editor's update only. */
export function $list(list: List, nameOf: NameOf): ListNode {
  const ticked = isCheckList(list)
  const node = $createListNode(ticked ? 'check' : list.ordered ? 'number' : 'bullet', list.start ?? 1)
  return node.append(...list.children.flatMap((item) => $items(item, ticked, nameOf)))
}

/** Whether all items have a box to tick: the editor knows no other lists with boxes. */
function isCheckList({ ordered, children }: List): boolean {
  const filled = children.filter((item) => item.children.length > 0)
  return !ordered && filled.length > 0 && filled.every(({ checked }) => typeof checked === 'boolean')
}

/**
 * An item and, each in an item of its own, the lists inside it. Its paragraphs stand two line breaks apart; from the first
 * block on that an item of the editor's can't hold, it stands as Markdown.
 */
function $items(item: ListItem, ticked: boolean, nameOf: NameOf): ListItemNode[] {
  const { paragraphs, lists, rest } = partsOf(item.children)
  const first = $createListItemNode(ticked ? item.checked === true : undefined)
  if (!ticked && typeof item.checked === 'boolean')
    first.append($createSourceNode(item.checked ? '[x]' : '[ ]'), $createTextNode(' '))
  const parts = paragraphs.map((paragraph) => $inline(paragraph.children, [], nameOf))
  if (rest.length > 0) parts.push([$createSourceNode(writeMarkdown({ type: 'root', children: rest }))])
  for (const [i, part] of parts.entries()) {
    if (i > 0) first.append($createLineBreakNode(), $createLineBreakNode())
    first.append(...part)
  }
  return [first, ...lists.map((list) => $createListItemNode().append($list(list, nameOf)))]
}

/** An item's blocks: paragraphs, then lists; the rest where something else follows. */
function partsOf(blocks: readonly RootContent[]): { paragraphs: Paragraph[]; lists: List[]; rest: RootContent[] } {
  const paragraphs: Paragraph[] = []
  const lists: List[] = []
  let at = 0
  for (let block = blocks[at]; block?.type === 'paragraph'; block = blocks[at]) {
    paragraphs.push(block)
    at += 1
  }
  const rest = blocks.slice(at)
  for (const block of rest) if (block.type === 'list') lists.push(block)
  return lists.length === rest.length ? { paragraphs, lists, rest: [] } : { paragraphs, lists: [], rest }
}
