/** Hidden boxes with less text than this, in UTF-16 units, are menus and messages. */
const SHORTEST = 200

/** Shows the hidden boxes that hold paragraphs, as a script of the page would: some pages are hidden until it runs. */
export function revealText(document: Document): void {
  const hidden = document.querySelectorAll('noscript, [hidden], [style*="display" i], [style*="visibility" i]')
  for (const element of hidden) {
    const paragraphs = element.querySelectorAll('p')
    let length = 0
    for (const paragraph of paragraphs) {
      length += paragraph.textContent?.length ?? 0
      if (length >= SHORTEST) break
    }
    if (length < SHORTEST) continue
    if (element.localName === 'noscript') element.replaceWith(...element.childNodes)
    element.removeAttribute('hidden')
    element.removeAttribute('style')
  }
}
