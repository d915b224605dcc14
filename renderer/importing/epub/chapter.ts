import { draftsOf } from '../dom-drafts'
import type { Draft } from '../draft'
import { countWords } from '../words'
import { decodeXml, parseXml } from '../xml'

/** A document of a book: what it shows, its own title, and how much of it is text. */
export type Chapter = { path: string; drafts: readonly Draft[]; title: string | undefined; words: number }

/** From this share of a document's text on, its links make it a table of contents. */
const CONTENTS = 0.6

/** Where a page of the printed edition begins (EPUB’s structural semantics, and DPUB-ARIA). */
const PAGE_BREAKS = '[*|type~="pagebreak"], [epub\\:type~="pagebreak"], [role~="doc-pagebreak"]'

/** Reads a document of a book; null where it shows no text, or is a table of contents. */
export function chapterOf(path: string, bytes: Uint8Array): Chapter | null {
  const text = decodeXml(bytes)
  // Not every book's documents are the XML that they should be.
  const page = parseXml(text) ?? new DOMParser().parseFromString(text, 'text/html')
  const body = page.querySelector('body')
  if (!body || isContents(body)) return null
  // The numbers of a printed edition's pages, in the middle of sentences.
  for (const mark of body.querySelectorAll(PAGE_BREAKS)) mark.textContent = ''
  const drafts = draftsOf(body)
  const shown = drafts.filter((draft) => draft.out === undefined)
  if (shown.length === 0) return null
  const heading = shown.find((draft) => draft.shape.kind === 'heading')?.text
  const title = heading ?? page.querySelector('head > title')?.textContent.replace(/\s+/gu, ' ').trim()
  return {
    path,
    drafts,
    title: title === '' ? undefined : title,
    words: countWords(shown.map((draft) => draft.text).join('\n')),
  }
}

function isContents(body: Element): boolean {
  const links = [...body.querySelectorAll('a[href]')].filter((link) => !link.getAttribute('href')?.startsWith('#'))
  if (links.length < 2) return false
  const linked = links.reduce((sum, link) => sum + letters(link), 0)
  return linked > letters(body) * CONTENTS
}

function letters(element: Element): number {
  return element.textContent.replace(/\s+/gu, '').length
}
