import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $insertTableRowAtNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableRowNode,
} from '@lexical/table'
import { $createParagraphNode, $createTextNode, $isElementNode, $isParagraphNode, type ElementNode } from 'lexical'

/** The cells of a row as it is typed between bars, `| a | b |`: a bar after a backslash is no border. */
export function rowCells(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** Puts a table in the place of a block, with these cells as its head and the caret in its first row. In an update only. */
export function $beginTable(block: ElementNode, cells: readonly string[]): true {
  const row = $createRow(cells.length)
  const head = $createTableRowNode().append(
    ...cells.map((words) => $createTableCellNode(TableCellHeaderStates.ROW).append($line(words))),
  )
  const table = $createTableNode().append(head, row)
  block.replace(table)
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode())
  row.selectStart()
  return true
}

/**
 * Fills an empty row of a table with cells that were typed into its first one; a row of dashes says instead where the
 * columns stand. Gives whether the block is in such a row. In an update only.
 */
export function $continueTable(block: ElementNode, cells: readonly string[]): boolean {
  const cell = block.getParent()
  const row = cell?.getParent()
  if (!$isTableCellNode(cell) || !$isTableRowNode(row)) return false
  const isDashes = cells.every((words) => /^:?-+:?$/.test(words))
  if (isDashes) {
    $align(row, cells)
    cell.clear().append($createParagraphNode())
    cell.selectStart()
    return true
  }
  for (const [i, target] of row.getChildren().filter($isTableCellNode).entries()) {
    const line = $line(cells[i] ?? '', target)
    target.clear().append(line)
  }
  const next = row.getNextSibling() ?? $insertTableRowAtNode(cell, true)
  if ($isElementNode(next)) next.selectStart()
  return true
}

function $align(row: TableRowNode, dashes: readonly string[]): void {
  for (const other of row.getParent()?.getChildren() ?? []) {
    if (!$isTableRowNode(other)) continue
    for (const [i, cell] of other.getChildren().filter($isTableCellNode).entries()) {
      const [, left, right] = /^(:?)-+(:?)$/.exec(dashes[i] ?? '') ?? []
      const format = left && right ? 'center' : right ? 'right' : left ? 'left' : ''
      for (const line of cell.getChildren()) if ($isParagraphNode(line)) line.setFormat(format)
    }
  }
}

function $createRow(width: number): TableRowNode {
  const cells = Array.from({ length: width }, () => $createTableCellNode().append($createParagraphNode()))
  return $createTableRowNode().append(...cells)
}

function $line(words: string, cell?: TableCellNode): ElementNode {
  const line = $createParagraphNode()
  const before = cell?.getFirstChild()
  if ($isParagraphNode(before)) line.setFormat(before.getFormatType())
  return words === '' ? line : line.append($createTextNode(words))
}
