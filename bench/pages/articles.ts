import { Readability } from '@mozilla/readability'
import { articleOf } from '../../renderer/importing/article-of'
import { readHtmlDocument } from '../../renderer/importing/html/read-html-document'

declare global {
  interface Window {
    /** The article's text of a page, as each of the two systems finds it. */
    articleTexts: (html: string) => { quoth: string; readability: string }
  }
}

window.articleTexts = (html) => ({ quoth: quothText(html), readability: readabilityText(html) })

function quothText(html: string): string {
  const result = readHtmlDocument(parsed(html), 'utf-8')
  if (!result.ok) return ''
  return result.value.map((reading) => articleOf(reading, 'page.html')?.text ?? '').join('\n')
}

function readabilityText(html: string): string {
  try {
    return new Readability(parsed(html)).parse()?.textContent ?? ''
  } catch {
    // A page with pictures or fields named like properties of the document stops it.
    return ''
  }
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
