import { Readability } from '@mozilla/readability'
import { articleOf } from '../../renderer/importing/article-of'
import { isSentence } from '../../renderer/importing/html/block-features'
import type { DomBlock } from '../../renderer/importing/html/block-writer'
import { blocksOf } from '../../renderer/importing/html/dom-blocks'
import { readHtmlDocument } from '../../renderer/importing/html/read-html-document'
import type { FoundMetadata } from '../articles-metadata-score'
import type { System } from '../articles-report'

/** What a system finds in a page: the article's text, and what the page says of it. */
export type FoundArticle = FoundMetadata & { text: string }

/**
 * What each of the two systems finds in a page, and the paragraphs that it shows, whoever's they are: all, and those that
 * read as sentences.
 */
export type FoundPage = { articles: Record<System, FoundArticle>; paragraphs: string[]; sentences: string[] }

declare global {
  interface Window {
    foundPage: (html: string) => FoundPage
  }
}

const NOTHING: FoundArticle = { text: '', title: undefined, byline: undefined, published: undefined }

window.foundPage = (html) => {
  const document = parsed(html)
  const articles = { Quoth: foundByQuoth(document), 'Readability.js': foundByReadability(html) }
  const paragraphs = blocksOf(document.body).filter(isParagraph)
  return { articles, paragraphs: paragraphs.map(textOf), sentences: paragraphs.filter(isSentence).map(textOf) }
}

/** Neither a heading nor a caption nor what describes a picture. */
function isParagraph({ draft }: DomBlock): boolean {
  return draft.out === undefined && draft.shape.kind !== 'heading'
}

function textOf({ draft }: DomBlock): string {
  return draft.text
}

function foundByQuoth(document: Document): FoundArticle {
  const result = readHtmlDocument(document, 'utf-8')
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
