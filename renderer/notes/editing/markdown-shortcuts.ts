import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list'
import {
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  STRIKETHROUGH,
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown'
import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/react/LexicalHorizontalRuleNode'
import { $createQuoteNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { $createParagraphNode } from 'lexical'
import { $beginTable, $continueTable, rowCells } from './typed-table'

/** `> ` begins a quote that holds blocks, as quotes do in Markdown. */
const QUOTE: ElementTransformer = {
  type: 'element',
  dependencies: [QuoteNode],
  export: () => null,
  regExp: /^>\s/,
  replace: (parent, children) => {
    const paragraph = $createParagraphNode().append(...children)
    parent.replace($createQuoteNode({ shadowRoot: true }).append(paragraph))
    paragraph.select(0, 0)
  },
}

/** `[ ] ` at the beginning of an item makes its list one with boxes to tick. */
const BOX: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [ListNode, ListItemNode],
  regExp: /^\[([ xX])\] $/,
  trigger: ' ',
  replace: (node, match) => {
    const item = node.getParent()
    const list = item?.getParent()
    if (!$isListItemNode(item) || !$isListNode(list) || list.getListType() === 'number') return
    if (item.getFirstChild() !== node) return
    list.setListType('check')
    item.setChecked(match[1] !== ' ')
    node.remove()
  },
}

const RULE: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  export: () => null,
  regExp: /^(?:---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  replace: (parent) => {
    const rule = $createHorizontalRuleNode()
    parent.insertBefore(rule)
    parent.select(0, 0)
  },
}

/** A row between bars begins a table; another typed in its first cell fills the row. */
const TABLE: ElementTransformer = {
  type: 'element',
  dependencies: [TableNode, TableRowNode, TableCellNode],
  export: () => null,
  regExp: /^\|.+\|$/,
  triggerOnEnter: true,
  replace: (parent, children, match) => {
    const cells = rowCells(match[0] ?? '')
    if (children.length > 0 || cells.length < 2) return false
    return $continueTable(parent, cells) || $beginTable(parent, cells)
  },
}

/** What typing Markdown turns into its own look at once. */
export const SHORTCUTS: Transformer[] = [
  HEADING,
  QUOTE,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  CODE,
  RULE,
  TABLE,
  BOX,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  INLINE_CODE,
  STRIKETHROUGH,
  LINK,
]
