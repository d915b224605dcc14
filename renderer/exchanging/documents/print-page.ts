import type { Bundle } from '../bundle'
import { annotatedPage, type Medium } from './html'
import { STYLE } from './html-style'
import { escapeHtml } from './note-html'

/**
 * Annotated articles as a page that is only ever printed, to PDF. A link within it leads to `scheme`, the id of the element
 * that it stands in, a slash, and the id of the element that it goes to: for each link to a place in the page itself, Chromium
 * looks at every such place on every sheet, which takes more than a minute for ten thousand annotations.
 */
export function exportPrintPage(bundle: Bundle, scheme: string): string {
  return annotatedPage(bundle, { ...PAPER, linkWithin: (from, to) => `${scheme}${from}/${to}` })
}

/**
 * Numbered pages, and nothing that takes time to no end: before it is printed the page is laid out for a screen, where nobody
 * sees it, and each element that something is known in has its record in the PDF, so that it is known in one.
 */
const PAPER: Omit<Medium, 'linkWithin'> = {
  style: `${STYLE}@media screen{body{display:none}}
@page{@bottom-center{content:counter(page);color:#6f695f;font:8px sans-serif}}
.facts{color:#5d5850;font-size:8.5pt;overflow-wrap:anywhere}
`,
  factList: (facts) => {
    const said = facts.map(([label, value]) => `${label}: ${value}`)
    return `<p class="facts">${escapeHtml(said.join(' · '))}</p>`
  },
}
