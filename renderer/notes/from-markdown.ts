import { $createCodeNode } from '@lexical/code-core'
import { $createHorizontalRuleNode } from '@lexical/react/LexicalHorizontalRuleNode'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $generateNodesFromRawText, $getRoot, type LexicalNode } from 'lexical'
import type { Code, RootContent } from 'mdast'
import { $inline } from './from-markdown-inline'
import { $list } from './from-markdown-list'
import { $table } from './from-markdown-table'
import type { NameOf } from './mentions/name-of'
import { $createSourceNode } from './nodes/SourceNode'
import { parseMarkdown } from './parse-markdown'
import { writeMarkdown } from './write-markdown'

/**
 * Fills the editor's root with a note's Markdown. What the editor has no look for (HTML, a footnote) stands as the
 * Markdown that it is, and stays so: nothing is left out. Inside an editor's update only.
 */
export function $fillFromMarkdown(markdown: string, nameOf: NameOf): void {
  const root = $getRoot().clear()
  root.append(...$nodesFromMarkdown(markdown, nameOf))
  if (root.isEmpty()) root.append($createParagraphNode())
}

/** The blocks that a note's Markdown holds. Mentions have the names that `nameOf` gives. Inside an editor's update only. */
export function $nodesFromMarkdown(markdown: string, nameOf: NameOf): LexicalNode[] {
  return parseMarkdown(markdown).children.flatMap((block) => $block(block, nameOf))
}

function $block(block: RootContent, nameOf: NameOf): LexicalNode[] {
  switch (block.type) {
    case 'paragraph':
      return [$createParagraphNode().append(...$inline(block.children, [], nameOf))]
    case 'heading':
      return [$createHeadingNode(HEADINGS[block.depth]).append(...$inline(block.children, [], nameOf))]
    case 'blockquote': {
      const blocks = block.children.flatMap((child) => $block(child, nameOf))
      return [$createQuoteNode({ shadowRoot: true }).append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]))]
    }
    case 'list':
      return [$list(block, nameOf)]
    case 'code':
      return [$code(block)]
    case 'table':
      return [$table(block, nameOf)]
    case 'thematicBreak':
      return [$createHorizontalRuleNode()]
    default:
      return [$createParagraphNode().append($createSourceNode(writeMarkdown(block)))]
  }
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const

function $code({ lang, meta, value }: Code): LexicalNode {
  const code = $createCodeNode([lang, meta].filter(Boolean).join(' ') || undefined)
  return value === '' ? code : code.append(...$generateNodesFromRawText(value))
}
