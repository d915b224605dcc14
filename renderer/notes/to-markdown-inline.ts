import { $isAutoLinkNode, $isLinkNode } from '@lexical/link'
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import type { BlockContent, PhrasingContent } from 'mdast'
import { mentionUrl, pictureUrl } from '../domain/note-link'
import { FORMATS, type Format, nestFormats, type Piece } from './formatted'
import { $isMentionNode } from './nodes/MentionNode'
import { $isPictureNode } from './nodes/PictureNode'
import { $isSourceNode } from './nodes/SourceNode'

/** What is in a block, a paragraph each: two line breaks beside each other part them. Inside a read only. */
export function $paragraphs(block: ElementNode): PhrasingContent[][] {
  const paragraphs: Piece[][] = [[]]
  for (const line of linesOf($pieces(block, false))) {
    const paragraph = paragraphs.at(-1) ?? []
    if (line.length === 0) paragraphs.push([])
    else if (paragraph.length === 0) paragraph.push(...line)
    else paragraph.push(BREAK, ...line)
  }
  return paragraphs.filter((pieces) => pieces.length > 0).map(nestFormats)
}

/** The pieces of each line, without the space at its ends, which Markdown doesn't have. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece === BREAK) lines.push([])
    else lines.at(-1)?.push(piece)
  }
  const isWord = ({ kind }: Piece) => kind !== 'space'
  return lines.map((line) => {
    const first = line.findIndex(isWord)
    return first === -1 ? [] : line.slice(first, line.findLastIndex(isWord) + 1)
  })
}

const BREAK: Piece = { kind: 'space', content: { type: 'break' } }

/** A paragraph of these words. One of nothing but Markdown that stays as it is written may be of any kind. */
export function paragraphOf(children: PhrasingContent[]): BlockContent {
  const [only, ...others] = children
  return only?.type === 'html' && others.length === 0 ? only : { type: 'paragraph', children }
}

/** What is in blocks that Markdown has on one line; `between` stands where it goes to another. Inside a read only. */
export function $oneLine(blocks: readonly ElementNode[], between: PhrasingContent): PhrasingContent[] {
  return blocks
    .flatMap((block) => $paragraphs(block))
    .flatMap((line, i) => [
      ...(i === 0 ? [] : [between]),
      ...line.map((content) => (content.type === 'break' ? between : content)),
    ])
}

function $pieces(parent: ElementNode, inLink: boolean): Piece[] {
  return parent.getChildren().flatMap((node) => $piecesOf(node, inLink))
}

function $piecesOf(node: LexicalNode, inLink: boolean): Piece[] {
  if ($isLineBreakNode(node)) return [BREAK]
  if ($isPictureNode(node)) {
    const content = { type: 'image', url: pictureUrl(node.getHash()), alt: node.getAlt() } as const
    return [{ kind: 'words', content, formats: [] }]
  }
  if ($isTextNode(node)) return $text(node, inLink)
  if ($isLinkNode(node) && !inLink && !($isAutoLinkNode(node) && node.getIsUnlinked()))
    return [{ kind: 'link', url: node.getURL(), title: node.getTitle(), pieces: $pieces(node, true) }]
  return $isElementNode(node) ? $pieces(node, inLink) : []
}

function $text(node: TextNode, inLink: boolean): Piece[] {
  const value = node.getTextContent()
  const formats = FORMATS.filter((format: Format) => node.hasFormat(format))
  if ($isSourceNode(node)) return [{ kind: 'words', content: { type: 'html', value }, formats }]
  // Markdown has no link inside a link.
  if ($isMentionNode(node) && !inLink) {
    const content: PhrasingContent = {
      type: 'link',
      url: mentionUrl(node.getTarget()),
      children: [{ type: 'text', value }],
    }
    return [{ kind: 'words', content, formats }]
  }
  if (node.hasFormat('code')) return [{ kind: 'words', content: { type: 'inlineCode', value }, formats }]
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? []
  const pieces: Piece[] = []
  if (before !== '') pieces.push({ kind: 'space', content: { type: 'text', value: before } })
  if (words !== '') pieces.push({ kind: 'words', content: { type: 'text', value: words }, formats })
  if (after !== '') pieces.push({ kind: 'space', content: { type: 'text', value: after } })
  return pieces
}
