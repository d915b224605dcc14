/** Cells with more paragraphs than this are columns of a page, not of a table. */
const MOST_PARAGRAPHS = 3

/** What doesn't stand in a table's cell, but in the columns of a page that was laid out with tables. */
const STRUCTURE = 'table, ul, ol, dl, h1, h2, h3, h4, h5, h6, pre, blockquote, figure, article, section, form, hr'

/** The table rows below `root` that are rows of a table, to be read as one line; the others only lay a page out. */
export function rowsOnOneLine(root: Element | DocumentFragment): Set<Element> {
  const rows = new Set<Element>(root.querySelectorAll('tr:has(> :is(td, th) + :is(td, th))'))
  if (rows.size === 0) return rows
  const within = `tr :is(${STRUCTURE}), table:is([role="presentation"], [role="none"]) > * > tr > td`
  for (const element of root.querySelectorAll(within)) {
    const row = element.closest('tr')
    if (row) rows.delete(row)
  }
  const paragraphs = new Map<Element, number>()
  for (const element of root.querySelectorAll('td p, td div, td br + br')) {
    const cell = element.closest('td')
    const count = cell ? (paragraphs.get(cell) ?? 0) + 1 : 0
    if (cell) paragraphs.set(cell, count)
    const row = count > MOST_PARAGRAPHS ? cell?.closest('tr') : null
    if (row) rows.delete(row)
  }
  return rows
}
