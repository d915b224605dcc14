import { $isCodeNode, type CodeNode } from '@lexical/code-core'
import { $isListNode } from '@lexical/list'
import { $isHorizontalRuleNode } from '@lexical/react/LexicalHorizontalRuleNode'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $isTableNode } from '@lexical/table'
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical'
import type { BlockContent, Heading } from 'mdast'
import { $paragraphs, paragraphOf } from './to-markdown-inline'
import { $list } from './to-markdown-list'
import { $table } from './to-markdown-table'
import { writeMarkdown } from './write-markdown'

/** The editor's content as Markdown, without a line feed at its end; empty for an empty note. Inside a read only. */
export function $toMarkdown(): string {
  return writeMarkdown({ type: 'root', children: $blocks($getRoot().getChildren()) })
}

function $blocks(nodes: readonly LexicalNode[]): BlockContent[] {
  return nodes.flatMap($block)
}

function $block(node: LexicalNode): BlockContent[] {
  if ($isHorizontalRuleNode(node)) return [{ type: 'thematicBreak' }]
  if ($isListNode(node)) return [$list(node, $block)]
  if ($isTableNode(node)) return $table(node)
  if ($isCodeNode(node)) return [$code(node)]
  if (!$isElementNode(node)) return []
  if ($isQuoteNode(node)) {
    const children = node.isShadowRoot() ? $blocks(node.getChildren()) : $paragraphs(node).map(paragraphOf)
    return children.length === 0 ? [] : [{ type: 'blockquote', children }]
  }
  if ($isHeadingNode(node)) {
    const depth = DEPTHS[node.getTag()]
    return $paragraphs(node).map((children) => ({ type: 'heading', depth, children }))
  }
  return $paragraphs(node).map(paragraphOf)
}

const DEPTHS: Record<'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6', Heading['depth']> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
}

function $code(node: CodeNode): BlockContent {
  // What follows the language on its line is said of the code too.
  const [lang, ...meta] = (node.getLanguage() ?? '').split(' ')
  return { type: 'code', lang: lang || null, meta: meta.join(' ') || null, value: node.getTextContent() }
}
