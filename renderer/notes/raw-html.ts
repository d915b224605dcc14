/** Whether HTML in a line is the tag that breaks it: the one way to have lines in a cell of a table. */
export function isLineBreak(html: string): boolean {
  return /^<br\s*\/?>$/i.test(html)
}
