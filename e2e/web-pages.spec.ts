import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { expect, type Library, test } from './quoth'

const TITLE = 'Council approves the new dyke'
const BODY = [
  'The council approved the new dyke on Tuesday evening, after three hours in which nobody left the hall.',
  'Work on the northern part begins in spring, when the ships are out and the harbour lies empty for a week.',
  'The southern part waits for a second vote, since its two owners want to know what becomes of the mill.',
  'Nobody spoke against it, though several had said before the meeting that they would, and loudly.',
]
const TEXT = BODY.map((text) => `<p>${text}</p>`).join('\n')
/** What PHP writes into a page when something in its script is wrong. */
const MESSAGES =
  '<br />\n<b>Warning</b>:  harbour() expects 1 parameter, 0 given in <b>/srv/dyke/harbour.php</b> on line <b>12</b><br />\n'.repeat(
    40,
  )

test('a page’s title is the headline that it shows', async ({ newLibrary }, info) => {
  const titles = await fieldsOf(newLibrary(), info, 'title', {
    'beside-a-kicker.html': page(TITLE, `<h1><span class="kicker">After the flood</span> ${TITLE}</h1>${TEXT}`),
    'above-its-subtitle.html': page(
      `What it means: ${TITLE}`,
      `<div><b class="title">${TITLE}</b><b class="subtitle">What it means</b></div>${TEXT}`,
    ),
    'beneath-its-trail.html': page(
      'Dyke: council approves',
      `<nav class="breadcrumb"><h1>Dyke: council approves</h1></nav><article><h2>${TITLE}</h2>${TEXT}</article>`,
    ),
    'beneath-the-site’s-name.html': page('The Example', `<h1><a href="/">The Example</a></h1><h4>${TITLE}</h4>${TEXT}`),
    'between-messages-of-its-program.html': page(
      'The Example',
      `${MESSAGES}<h1><a href="/">The Example</a></h1><h2>${TITLE}</h2><div>${MESSAGES}</div>${TEXT}`,
    ),
    'with-a-hidden-colon.html': page(
      `After the flood: ${TITLE}`,
      `<h1><b>After the flood</b><i class="hidden">: </i><b>${TITLE}</b></h1>${TEXT}`,
    ),
  })
  for (const [name, title] of Object.entries(titles)) expect(title, name).toBe(TITLE)
})

test('a page’s byline is who wrote its article, not who wrote the others', async ({ newLibrary }, info) => {
  const others = '<ul class="listing"><li class="author">By Ben Sample</li><li class="author">By Cleo Sample</li></ul>'
  const bylines = await fieldsOf(newLibrary(), info, 'byline', {
    'label-above.html': page(TITLE, `<h1>${TITLE}</h1><p>By</p><p>Ann Example</p>${TEXT}${others}`),
    'author-box.html': page(
      TITLE,
      `<h1>${TITLE}</h1><div class="author-box"><a>Ann Example</a><a>Follow</a><p>Knows all about dykes.</p></div>${TEXT}`,
    ),
    'before-a-day.html': page(TITLE, `<h1>${TITLE}</h1><div>Ann Example</div><div>on 3 May 2026</div>${TEXT}${others}`),
    'in-a-teaser-that-is-the-article.html': page(
      TITLE,
      `<div class="teaser"><h1>${TITLE}</h1><p>By Ann Example</p>${TEXT}</div>${others}`,
    ),
  })
  for (const [name, byline] of Object.entries(bylines)) expect(byline, name).toBe('Ann Example')
})

test('an article is read whole, whatever its parts are called', async ({ newLibrary }, info) => {
  const [first = '', ...rest] = BODY
  const apart = rest.map((text) => `<div class="builder-widget"><div><p>${text}</p></div></div>`).join('\n')
  const folded = rest.map((text) => `<div class="promo-fold"><p>${text}</p></div>`).join('\n')
  const stated = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: BODY.join(' ') })
  const links = [1, 2, 3].map((at) => `<li><a href="/${at}">Read what else the council decided, part ${at}.</a></li>`)
  const pages = {
    'in-containers.html': page(
      TITLE,
      `<article><h1>${TITLE}</h1><p>${first}</p><p>52 likes</p>${apart}</article><ul>${links.join('')}</ul>`,
    ),
    'folded-away.html': page(
      TITLE,
      `<script type="application/ld+json">${stated}</script><main><h1>${TITLE}</h1><p>${first}</p></main>${folded}`,
    ),
    'between-messages-of-its-program.html': page(TITLE, `${MESSAGES}<h1>${TITLE}</h1>${TEXT}`),
    'thread.html': page(
      TITLE,
      `<h2>${TITLE}</h2><div class="comment">${TEXT}</div><h2>Answers</h2><div class="comment"><p>Thank you!</p></div>`,
    ),
  }
  const library = newLibrary()
  for (const { article, name } of await imported(library, info, pages)) {
    const { lines } = await library.run('show', article)
    for (const text of BODY) expect(String(lines[0]?.text), name).toContain(text)
    expect(String(lines[0]?.text), name).not.toContain('harbour.php')
  }
})

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
}

/** What each of the pages was found to say of itself in one of its fields, by its file's name. */
async function fieldsOf(
  library: Library,
  info: TestInfo,
  field: 'title' | 'byline',
  pages: Record<string, string>,
): Promise<Record<string, unknown>> {
  const articles = new Map((await imported(library, info, pages)).map(({ article, name }) => [article, name]))
  const { lines } = await library.run('list', 'articles')
  const found = lines.flatMap((line) => {
    const name = articles.get(String(line.id))
    return name === undefined ? [] : [[name, line[field]] as const]
  })
  expect(found.map(([name]) => name).sort()).toEqual(Object.keys(pages).sort())
  return Object.fromEntries(found)
}

/** Imports pages, and gives the ids of their articles with the names of their files. */
async function imported(
  library: Library,
  info: TestInfo,
  pages: Record<string, string>,
): Promise<{ article: string; name: string }[]> {
  const folder = info.outputPath('pages')
  await mkdir(folder)
  for (const [name, html] of Object.entries(pages)) {
    // The same text twice is the same article, so each has a last line of its own.
    const own = `<p>This sentence, which ends with a name, stands in no file but the one that is called ${name}.</p>`
    await writeFile(join(folder, name), html.replace('</body>', `${own}</body>`))
  }
  const { lines, code } = await library.run('import', folder)
  expect(code).toBe(0)
  return lines.map(({ article, file }) => ({ article: String(article), name: String(file).split('/').at(-1) ?? '' }))
}
