import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { Block, Mark } from '../../domain/article'
import type { Registry } from '../../domain/registry'
import { SPEAKER_COLOURS } from '../../domain/speaker'
import type { Bundle, BundledArticle } from '../bundle'
import { type Fact, factsOf, type Known, kindOf, knownIn, sourceOf } from './facts'
import { STYLE } from './html-style'
import { escapeHtml, noteHtml } from './note-html'
import { type Extents, extentsOf, type Segment, segmentsOf } from './segments'

/** What differs with what a page is read on: how it looks, and how it says what is known of the annotations. */
export type Medium = {
  style: string
  /** What a link leads to that stands in the element with the id `from`, and goes to the one with the id `to`. */
  linkWithin: (from: string, to: string) => string
  /** What an annotation begins with: a link to its passage, its kind, and what is known of it. */
  annotationHead: (link: string, kind: string, facts: readonly Fact[]) => string
  /** An article's annotations one after the other, which are `<section>`s. */
  annotationList: (sections: readonly string[]) => string
}

const SCREEN: Medium = {
  style: STYLE,
  linkWithin: (_from, to) => `#${to}`,
  annotationHead: (link, kind, facts) =>
    `<h2>${link} ${kind}</h2>\n${facts.length === 0 ? '' : `<dl>${facts.map(definition).join('')}</dl>`}`,
  annotationList: (sections) => sections.join('\n'),
}

/**
 * Annotated articles as one HTML page that needs nothing else: the text with its highlights in their places, numbered, and
 * beside it (below it on paper and on narrow screens) what was said of each. No script is in it, and nothing is fetched.
 */
export function exportHtml(bundle: Bundle): string {
  return annotatedPage(bundle, SCREEN)
}

/** The same for any medium. */
export function annotatedPage(bundle: Bundle, medium: Medium): string {
  const { articles } = bundle
  const known = knownIn(bundle)
  const title = articles.length === 1 ? (articles[0]?.article.title ?? '') : `${articles.length} annotated articles`
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${medium.style}${speakerColours()}</style>
</head>
<body>
${articles.map((item, i) => articleHtml(item, known, medium, i)).join('\n')}
</body>
</html>
`
}

function articleHtml(
  { article, content, annotations }: BundledArticle,
  known: Known,
  medium: Medium,
  index: number,
): string {
  const inOrder = [...annotations].sort(compareInReadingOrder)
  const numbers = new Map(inOrder.map(({ id }, i) => [id, i + 1]))
  const first = content.blocks[0]
  const isTitled = first?.kind === 'heading' && first.level === 1
  const source = sourceOf(article).map(definition)
  const segments = segmentsOf(content.blocks, inOrder)
  const extents = extentsOf(segments)
  const text = content.blocks.map((block, i) =>
    blockHtml(content.text, block, segments[i] ?? [], extents, numbers, known.registry, medium, index),
  )
  const notes = inOrder.map((annotation, i) =>
    annotationHtml(annotation, i + 1, known, article.published, medium, index),
  )
  const language = article.language === undefined ? '' : ` lang="${escapeHtml(article.language)}"`
  return `<article${language}>
<header>${isTitled ? '' : `<h1>${escapeHtml(article.title)}</h1>`}<dl>${source.join('')}</dl>${noteHtml(article.note, known)}</header>
<div class="spread"><div class="text">
${text.join('\n')}
</div>
<aside>
${medium.annotationList(notes)}
</aside></div>
</article>`
}

function blockHtml(
  text: string,
  block: Block,
  segments: readonly Segment[],
  extents: Extents,
  numbers: ReadonlyMap<string, number>,
  registry: Registry,
  medium: Medium,
  index: number,
): string {
  const inner = segments.map((segment) => {
    const { start, end, annotations: over, marks } = segment
    const words = marks.reduceRight(markedUp, escapeHtml(text.slice(start, end)))
    const last = over.at(-1)
    if (last === undefined) return words
    const ids = over.map(({ id }) => numbers.get(id)).join(' ')
    const ending = over.filter(({ id }) => extents.last.get(id) === segment)
    const references = ending.map(({ id }) => {
      const number = numbers.get(id)
      const [passage, note] = [`p${index}-${number}`, `n${index}-${number}`]
      return `<a class="ref" id="${passage}" href="${medium.linkWithin(passage, note)}">${number}</a>`
    })
    return `<mark class="${hueOf(last, registry)} ${last.kind}" data-notes="${ids}">${words}</mark>${references.join('')}`
  })
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${inner.join('')}</h${block.level}>`
    case 'quote':
      return `<blockquote dir="auto">${inner.join('')}</blockquote>`
    case 'code':
      return `<pre dir="auto">${inner.join('')}</pre>`
    case 'list-item':
      return `<p dir="auto" class="item" style="margin-inline-start:${block.depth}em">${block.ordered ? `${block.number}.` : '•'} ${inner.join('')}</p>`
    default:
      return `<p dir="auto">${inner.join('')}</p>`
  }
}

/** Words with one mark of the article's around them; links lead to web pages and mail only. */
function markedUp(words: string, mark: Mark): string {
  switch (mark.kind) {
    case 'emphasis':
      return `<em>${words}</em>`
    case 'strong':
      return `<strong>${words}</strong>`
    case 'code':
      return `<code>${words}</code>`
    case 'link':
      return /^(?:https?|mailto):/iu.test(mark.href) ? `<a href="${escapeHtml(mark.href)}">${words}</a>` : words
  }
}

function annotationHtml(
  annotation: Annotation,
  number: number,
  known: Known,
  published: string | undefined,
  medium: Medium,
  index: number,
): string {
  const facts = factsOf(annotation, known, published)
  const [passage, note] = [`p${index}-${number}`, `n${index}-${number}`]
  const link = `<a href="${medium.linkWithin(note, passage)}">${number}</a>`
  return `<section class="${hueOf(annotation, known.registry)}" id="${note}">
${medium.annotationHead(link, kindOf(annotation), facts)}${noteHtml(annotation.note, known)}
</section>`
}

function definition([label, value]: Fact): string {
  return `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`
}

function hueOf({ speaker, speech }: Annotation, { speakers }: Registry): string {
  const known = speakers.get(speaker ?? '')
  if (known !== undefined) return `hue-${known.colour % SPEAKER_COLOURS}`
  return speech === 'own-voice' ? 'hue-voice' : 'hue-nobody'
}

/** The hues of the window, for a page that has none of its style sheets. */
function speakerColours(): string {
  const angles = [255, 25, 150, 310, 75, 200, 282, 50, 175, 340, 110, 228]
  return angles.map((angle, i) => `.hue-${i}{--hue:oklch(.62 .13 ${angle})}`).join('')
}
