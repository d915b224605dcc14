import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type ICommentOptions,
  type IRunOptions,
  type IStylesOptions,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx'
import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { Block, Mark } from '../../domain/article'
import type { Registry } from '../../domain/registry'
import { initials } from '../../domain/speaker'
import type { Bundle, BundledArticle } from '../bundle'
import { xmlText } from '../xml/write-xml'
import { CommentLines } from './comment-lines'
import { factsOf, type Known, kindOf, knownIn, sourceOf } from './facts'
import { noteLines } from './note-lines'
import { type Extents, extentsOf, type Segment, segmentsOf } from './segments'

/** Light tints of the window's hues, as Word wants them: red, green and blue in hexadecimal. */
const TINTS = [
  'D5E3F6',
  'F7DAD7',
  'D6EDDC',
  'E9DCF4',
  'F3E3C8',
  'CDEAEC',
  'DDDDF7',
  'F5DFCB',
  'CFECE2',
  'F4DAE7',
  'E5E9C9',
  'CFE6F5',
]
const QUIET = 'E9E6E0'

/** Type to read at length: sizes in half points, spaces in twentieths of a point, lines in 240ths. */
const LOOK: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: 'Georgia', size: 22 },
    paragraph: { spacing: { after: 160, line: 312, lineRule: LineRuleType.AUTO } },
  },
  title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
  heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
  heading2: { run: { size: 27, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
  heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
}
/** Where there is no room for that. */
const CLOSE = { after: 0, line: 240, lineRule: LineRuleType.AUTO }
/** What Word calls the style of comments. */
const COMMENT = {
  id: 'CommentText',
  name: 'annotation text',
  basedOn: 'Normal',
  run: { size: 20 },
  paragraph: { spacing: CLOSE },
}

/**
 * Annotated articles as a Word document: the text with its passages shaded, and on each a real comment with what was said
 * of it. A comment's author is the speaker where one is named, so that Word's list of comments can be gone through by them.
 */
export async function exportDocx(bundle: Bundle): Promise<Uint8Array> {
  const { articles } = bundle
  const known = knownIn(bundle)
  const comments: ICommentOptions[] = []
  const children = articles.flatMap((item, i) => articleParagraphs(item, known, comments, i > 0))
  const document = new Document({
    creator: 'Quoth',
    title: xmlText(articles.map(({ article }) => article.title).join('; ')).slice(0, 250),
    styles: { default: LOOK, paragraphStyles: [COMMENT] },
    comments: { children: comments },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function articleParagraphs(
  { article, content, annotations }: BundledArticle,
  known: Known,
  comments: ICommentOptions[],
  breakBefore: boolean,
): Paragraph[] {
  const inOrder = [...annotations].sort(compareInReadingOrder)
  const ids = new Map(
    inOrder.map((annotation, i) => {
      const id = comments.length
      comments.push(comment(annotation, id, i + 1, known, article.published))
      return [annotation.id, id]
    }),
  )
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    pageBreakBefore: breakBefore,
    children: [new TextRun(xmlText(article.title))],
  })
  const source = sourceOf(article).map(
    ([label, value], i, { length }) =>
      new Paragraph({
        spacing: i === length - 1 ? { ...CLOSE, after: 240 } : CLOSE,
        children: [new TextRun({ text: xmlText(`${label}: ${value}`), color: '5D5850', size: 18 })],
      }),
  )
  const note = noteLines(article.note, known.nameOf).map(
    (line) => new Paragraph({ children: [new TextRun({ text: xmlText(line), italics: true })] }),
  )
  const segments = segmentsOf(content.blocks, inOrder)
  const extents = extentsOf(segments)
  const text = content.blocks.map((block, i) =>
    blockParagraph(content.text, block, segments[i] ?? [], extents, ids, known.registry),
  )
  return [title, ...source, ...note, ...text]
}

function blockParagraph(
  text: string,
  block: Block,
  segments: readonly Segment[],
  extents: Extents,
  ids: ReadonlyMap<string, number>,
  registry: Registry,
): Paragraph {
  // A number as the article has it, which Word would count by itself.
  const children: ParagraphChild[] =
    block.kind === 'list-item' && block.ordered ? [new TextRun(`${block.number}. `)] : []
  for (const segment of segments) {
    const { start, end, annotations: over, marks } = segment
    for (const { id } of over) {
      if (extents.first.get(id) === segment) children.push(new CommentRangeStart(ids.get(id) ?? 0))
    }
    const last = over.at(-1)
    const shading =
      last === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tintOf(last, registry) } }
    children.push(run(text.slice(start, end), marks, shading))
    for (const annotation of over) {
      if (extents.last.get(annotation.id) !== segment) continue
      const id = ids.get(annotation.id) ?? 0
      children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }))
    }
  }
  const bidirectional = readsRightToLeft(text.slice(block.start, block.end))
  return new Paragraph({ ...lookOf(block), bidirectional, children })
}

/** Whether a paragraph begins with a letter of a script that is read from right to left. */
function readsRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    letter,
  )
}

/** Words as the article has them: in italics or bold, as code, or leading to a web page. */
function run(text: string, marks: readonly Mark[], shading: IRunOptions): ParagraphChild {
  const kinds = new Set(marks.map(({ kind }) => kind))
  const link = marks.find((mark) => mark.kind === 'link')
  const words = new TextRun({
    text: xmlText(text),
    ...(kinds.has('emphasis') ? { italics: true } : {}),
    ...(kinds.has('strong') ? { bold: true } : {}),
    ...(kinds.has('code') ? { font: 'Courier New' } : {}),
    ...(link === undefined ? {} : { style: 'Hyperlink' }),
    ...shading,
  })
  return link !== undefined && /^https?:/iu.test(link.href)
    ? new ExternalHyperlink({ link: link.href, children: [words] })
    : words
}

function lookOf(block: Block) {
  switch (block.kind) {
    case 'heading':
      return { heading: HEADINGS[block.level] }
    case 'list-item':
      return block.ordered
        ? { indent: { left: 720 * (block.depth + 1), hanging: 360 } }
        : { bullet: { level: Math.min(8, block.depth) } }
    case 'quote':
      return { indent: { left: 500 } }
    default:
      return {}
  }
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const

function comment(
  annotation: Annotation,
  id: number,
  number: number,
  known: Known,
  published: string | undefined,
): ICommentOptions {
  const author = xmlText(known.registry.speakers.get(annotation.speaker ?? '')?.name ?? 'Quoth')
  const lines = [
    `${number}. ${kindOf(annotation)}`,
    ...factsOf(annotation, known, published).map(([label, value]) => `${label}: ${value}`),
    ...noteLines(annotation.note, known.nameOf),
  ]
  return {
    id,
    author,
    initials: initials(author),
    date: new Date(annotation.created),
    children: [new CommentLines(COMMENT.id, lines.map(xmlText))],
  }
}

function tintOf({ speaker }: Annotation, { speakers }: Registry): string {
  const known = speakers.get(speaker ?? '')
  return known === undefined ? QUIET : (TINTS[known.colour % TINTS.length] ?? QUIET)
}
