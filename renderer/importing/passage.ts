/** How a passage begins as a file; programs mark it so where they put one on the clipboard (Microsoft's HTML Clipboard Format). */
const START = '<!doctype html><meta charset="utf-8"><!--StartFragment-->'

/** A piece of a page that somebody selected in another program, as the file that it is imported as. */
export function passageFile(html: string): string {
  return START + html
}

/** Whether a page is such a file: then what is in it was chosen by a person, and is not to be found first. */
export function isPassage(page: string): boolean {
  return page.startsWith(START)
}
