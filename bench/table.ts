/** What stands in a cell. */
type Cell = string | number

/** A table in plain text: the first column of words, the others of figures, each as wide as its widest cell. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const [first = '', ...others] = lines.map((line) =>
    widths
      .map((width, column) => aligned(line[column] ?? '', width, column))
      .join('   ')
      .trimEnd(),
  )
  return [first, '─'.repeat(widths.reduce((sum, width) => sum + width + 3, -3)), ...others].join('\n')
}

function aligned(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
