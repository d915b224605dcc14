import type { Article } from '../../domain/article'
import type { Bundle } from '../bundle'
import { authorsIn, dateParts } from './authors'
import { citeKeys } from './cite-keys'

/**
 * The articles of a bundle as sources for BibTeX: an `@online` entry each where it has an address (biblatex, and BibTeX
 * styles that know it), else `@misc`. Letters beyond ASCII stay as they are, which both read as UTF-8.
 */
export function writeBibtex({ articles }: Bundle): string {
  const sources = articles.map(({ article }) => article)
  const keys = citeKeys(sources)
  return sources.map((article, index) => entry(article, keys[index] ?? 'article')).join('\n')
}

function entry(article: Article, key: string): string {
  const { title, byline, site, published, url, language, created } = article
  const [year, month, day] = dateParts(published)
  const date = [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))
    .join('-')
  const fields: [string, string | undefined][] = [
    // Braces keep a style from changing capitals, and names from being taken apart.
    ['title', `{${latex(title)}}`],
    [
      'author',
      authorsIn(byline)
        .map((name) => `{${latex(name)}}`)
        .join(' and ') || undefined,
    ],
    ['organization', site && latex(site)],
    ['date', date || undefined],
    ['year', year === undefined ? undefined : String(year)],
    ['url', url?.replace(/[\s{}\\]/g, encodeURIComponent)],
    ['urldate', url === undefined ? undefined : new Date(created).toISOString().slice(0, 10)],
    ['langid', language && latex(language)],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`],
  )
  return `@${url === undefined ? 'misc' : 'online'}{${key},\n${lines.join('')}}\n`
}

/** Text as LaTeX reads it back, on one line: what has a meaning there is written by its name. */
function latex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}&%$#_~^]/g, (character) => LATEX[character] ?? character)
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Of one behind a backslash BibTeX counts the brace all the same.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
