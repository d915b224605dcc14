import type { Bundle } from '../bundle'
import { annotatedPage, type Medium } from './html'
import { STYLE } from './html-style'
import { escapeHtml } from './note-html'

/** How many annotations stand under one heading. */
const GROUP = 50

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
 * sees it. Each element that something is said in has its record in the PDF, so that an annotation's number, kind and facts are
 * one line; and the more such records one holds the longer each of them takes, so that annotations are grouped. The groups'
 * headings are what the outline of the PDF leads to.
 */
const PAPER: Omit<Medium, 'linkWithin'> = {
  style: `${STYLE}@media screen{body{display:none}}
@page{@bottom-center{content:counter(page);color:#6f695f;font:8px sans-serif}}
aside h2{font-size:10.5pt;margin:10pt 0 6pt;break-after:avoid}
.head{overflow-wrap:anywhere}
.head a{color:inherit;font-weight:600}
`,
  annotationHead: (link, kind, facts) => {
    const said = facts.map(([label, value]) => escapeHtml(`${label}: ${value}`))
    return `<p class="head">${[`${link} ${kind}`, ...said].join(' · ')}</p>`
  },
  annotationList: (sections) => {
    const groups = Array.from({ length: Math.ceil(sections.length / GROUP) }, (_, i) => {
      const [from, to] = [i * GROUP, Math.min((i + 1) * GROUP, sections.length)]
      const heading = sections.length > GROUP ? numbered(from + 1, to) : 'Annotations'
      return `<div role="group"><h2>${heading}</h2>\n${sections.slice(from, to).join('\n')}</div>`
    })
    return groups.join('\n')
  },
}

function numbered(first: number, last: number): string {
  return first === last ? `Annotation ${first}` : `Annotations ${first}–${last}`
}
