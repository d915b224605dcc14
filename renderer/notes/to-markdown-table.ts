import { $isTableCellNode, $isTableRowNode, type TableCellNode, type TableNode } from '@lexical/table'
import { $isElementNode, type ElementNode, type LexicalNode } from 'lexical'
import type { AlignType, Table, TableCell } from 'mdast'
import { $oneLine } from './to-markdown-inline'

/** A table, whose first row is its head, since Markdown has no table without one. Inside a read only. */
export function $table(node: TableNode): Table[] {
  const rows = node
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode))
  const [head] = rows
  if (head === undefined) return []
  return [
    {
      type: 'table',
      align: head.map($alignment),
      children: rows.map((cells) => ({ type: 'tableRow', children: cells.map($cell) })),
    },
  ]
}

/** A cell holds one line in Markdown: where it goes to another stands the tag that all who read tables know. */
function $cell(cell: TableCellNode): TableCell {
  return { type: 'tableCell', children: $oneLine(cell.getChildren().flatMap($lines), { type: 'html', value: '<br>' }) }
}

/** The blocks in a cell that hold words: of a list its items, of a quote its paragraphs. */
function $lines(node: LexicalNode): ElementNode[] {
  if (!$isElementNode(node)) return []
  const blocks = node.getChildren().filter((child) => $isElementNode(child) && !child.isInline())
  return blocks.length === 0 ? [node] : blocks.flatMap($lines)
}

function $alignment(cell: TableCellNode): AlignType {
  const [first] = cell.getChildren()
  const format = $isElementNode(first) ? first.getFormatType() : ''
  return ALIGNMENTS.find((alignment) => alignment === format) ?? null
}

const ALIGNMENTS = ['left', 'center', 'right'] as const
