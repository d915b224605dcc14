import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table'
import { $createParagraphNode } from 'lexical'
import type { Table } from 'mdast'
import { $inline } from './from-markdown-inline'
import type { NameOf } from './mentions/name-of'

/** A table of the editor's, with as many cells in each row. Inside an editor's update only. */
export function $table({ align, children: rows }: Table, nameOf: NameOf): TableNode {
  const width = Math.max(...rows.map((row) => row.children.length))
  return $createTableNode().append(
    ...rows.map((row, i) => {
      const header = i === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS
      const cells = Array.from({ length: width }, (_, column) => {
        const words = $createParagraphNode().append(...$inline(row.children[column]?.children ?? [], [], nameOf))
        return $createTableCellNode(header).append(words.setFormat(align?.[column] ?? ''))
      })
      return $createTableRowNode().append(...cells)
    }),
  )
}
