import { Readability } from '@mozilla/readability'
import { articleOf } from '../../renderer/importing/article-of'
import { readHtmlDocument } from '../../renderer/importing/html/read-html-document'
import type { FoundMetadata } from '../articles-metadata-score'
import type { System } from '../articles-report'

/** What a system finds in a page: the article's text, and what the page says of it. */
export type FoundArticle = FoundMetadata & { text: string }

declare global {
  interface Window {
    /** The article of a page, as each of the two systems finds it. */
    foundArticles: (html: string) => Record<System, FoundArticle>
  }
}

const NOTHING: FoundArticle = { text: '', title: undefined, byline: undefined, published: undefined }

window.foundArticles = (html) => ({ Quoth: foundByQuoth(html), 'Readability.js': foundByReadability(html) })

function foundByQuoth(html: string): FoundArticle {
  const result = readHtmlDocument(parsed(html), 'utf-8')
  if (!result.ok) return NOTHING
  const { title, byline, published } = result.value[0]?.fields ?? {}
  const text = result.value.map((reading) => articleOf(reading, 'page.html')?.text ?? '').join('\n')
  return { text, title, byline, published }
}

function foundByReadability(html: string): FoundArticle {
  try {
    const article = new Readability(parsed(html)).parse()
    const { textContent, title, byline, publishedTime } = article ?? {}
    return {
      text: textContent ?? '',
      title: title ?? undefined,
      byline: byline ?? undefined,
      published: publishedTime ?? undefined,
    }
  } catch {
    // A page with pictures or fields named like properties of the document stops it.
    return NOTHING
  }
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
