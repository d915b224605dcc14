import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedText } from './generated-article'

/** Links that stand around an article on every page of a site: as many as sites have, so that pages weigh as theirs do. */
const LINKS = 120

/** Writes so many web pages into `folder` as a browser saves them: an article each, with a site's furniture around it. */
export function writeSavedPages(folder: string, many: number): string[] {
  mkdirSync(folder, { recursive: true })
  const [, ...paragraphs] = generatedText('Report', many * 90).split('\n\n')
  return Array.from({ length: many }, (_, i) => {
    const some = Array.from({ length: 12 }, (_, j) => paragraphs[(i * 7 + j * 13) % paragraphs.length] ?? '')
    // No two may have the same text: that would be one article.
    const own = [`This is what was said of matter ${i}.`, ...some]
    const file = join(folder, `page-${String(i).padStart(4, '0')}.html`)
    writeFileSync(file, page(i, own))
    return file
  })
}

function page(number: number, paragraphs: readonly string[]): string {
  const title = `Report ${number} on what was said`
  const links = (from: number) =>
    Array.from({ length: LINKS }, (_, i) => `<li><a href="/${from + i}">Another story, number ${from + i}</a></li>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Example</title>
<link rel="canonical" href="https://example.org/report/${number}">
<meta property="og:title" content="${title}"><meta name="author" content="Ada Voss">
<meta property="article:published_time" content="2024-03-0${(number % 9) + 1}T08:00:00Z">
<style>${'.a { color: red }\n'.repeat(200)}</style><script>${'window.x = 1;\n'.repeat(400)}</script></head><body>
<header><nav><ul>${links(0).join('')}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ada Voss</p>
<figure><img src="harbour.jpg" alt="The harbour"><figcaption>The harbour, in spring.</figcaption></figure>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div></article>
<aside class="related"><h2>Related stories</h2><ul>${links(500).join('')}</ul></aside></main>
<footer><ul>${links(900).join('')}</ul><p>All rights reserved.</p></footer></body></html>`
}
