/** Rows as CSV (RFC 4180): fields that need it in quotation marks, those in them doubled, lines ended by CRLF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * What makes a spreadsheet take a cell for a formula, which may call programs or addresses, full-width forms included; after
 * apostrophes as well, so that one that was there is told from the one that is put before it.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u

/** A field of a table that people open in a spreadsheet: one that would be a formula there is made text by an apostrophe. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The field that was neutralised. */
export function restored(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
