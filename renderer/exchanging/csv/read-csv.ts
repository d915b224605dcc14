/** The rows of a CSV (RFC 4180), with line ends of any system; a quotation mark that is out of place stands for itself. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const token = /(?:"([^"]*(?:""[^"]*)*)"(?=,|\r|\n|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/y
  token.lastIndex = csv.startsWith('\ufeff') ? 1 : 0
  while (token.lastIndex < csv.length) {
    const found = token.exec(csv)
    if (found === null) break
    const [, quoted, plain = '', end] = found
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') {
      // A comma at the very end has an empty field behind it.
      if (token.lastIndex === csv.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((fields) => fields.some((text) => text !== ''))
}

/** A row by the names of its columns, whatever case and spaces those are written with. */
export type CsvRecord = ReadonlyMap<string, string>

/** The rows of a CSV whose first row names the columns. */
export function readRecords(csv: string): { columns: ReadonlySet<string>; records: CsvRecord[] } {
  const [head = [], ...rows] = readCsv(csv)
  const names = head.map(columnName)
  return {
    columns: new Set(names),
    records: rows.map((row) => new Map(row.map((text, index) => [names[index] ?? '', text]))),
  }
}

function columnName(written: string): string {
  return written.trim().toLowerCase().replace(/\s+/g, ' ')
}
