import { $createLinkNode } from '@lexical/link'
import { $createLineBreakNode, $createTextNode, type LexicalNode, type TextFormatType, type TextNode } from 'lexical'
import type { Link, PhrasingContent } from 'mdast'
import { mentionName, mentionOf, pictureOf } from '../domain/note-link'
import type { NameOf } from './mentions/name-of'
import { $createMentionNode } from './nodes/MentionNode'
import { $createPictureNode } from './nodes/PictureNode'
import { $createSourceNode } from './nodes/SourceNode'
import { plainText } from './plain-text'
import { isLineBreak } from './raw-html'
import { isWebLink } from './web-link'
import { writeMarkdown } from './write-markdown'

/** What stands in a line of Markdown, with `formats` over all of it. Inside an editor's update only. */
export function $inline(
  nodes: readonly PhrasingContent[],
  formats: readonly TextFormatType[],
  nameOf: NameOf,
): LexicalNode[] {
  return nodes.flatMap((node): LexicalNode[] => {
    switch (node.type) {
      case 'text':
        return $lines(node.value, formats)
      case 'strong':
        return $inline(node.children, [...formats, 'bold'], nameOf)
      case 'emphasis':
        return $inline(node.children, [...formats, 'italic'], nameOf)
      case 'delete':
        return $inline(node.children, [...formats, 'strikethrough'], nameOf)
      case 'inlineCode':
        return $lines(node.value, [...formats, 'code'])
      case 'break':
        return [$createLineBreakNode()]
      case 'link':
        return $link(node, formats, nameOf)
      case 'image': {
        const hash = pictureOf(node.url)
        return [hash === null ? $source(node, formats) : $createPictureNode(hash, node.alt ?? '')]
      }
      case 'html':
        return [isLineBreak(node.value) ? $createLineBreakNode() : $source(node, formats)]
      default:
        return [$source(node, formats)]
    }
  })
}

function $link(node: Link, formats: readonly TextFormatType[], nameOf: NameOf): LexicalNode[] {
  const target = mentionOf(node.url)
  if (target !== null) {
    const last = mentionName(target.kind, plainText(node))
    const name = nameOf(target)
    const mention = $createMentionNode(target, name ?? last)
    if (name === null) mention.showName(null)
    return [$formatted(mention, formats)]
  }
  const words = $inline(node.children, formats, nameOf)
  return isWebLink(node.url) ? [$createLinkNode(node.url, { title: node.title ?? null }).append(...words)] : words
}

function $source(node: PhrasingContent, formats: readonly TextFormatType[]): LexicalNode {
  return $formatted($createSourceNode(writeMarkdown(node)), formats)
}

function $lines(text: string, formats: readonly TextFormatType[]): LexicalNode[] {
  return text.split('\n').flatMap((line, i) => {
    const nodes: LexicalNode[] = i > 0 ? [$createLineBreakNode()] : []
    return line === '' ? nodes : [...nodes, $formatted($createTextNode(line), formats)]
  })
}

function $formatted(node: TextNode, formats: readonly TextFormatType[]): TextNode {
  for (const format of formats) if (!node.hasFormat(format)) node.toggleFormat(format)
  return node
}
