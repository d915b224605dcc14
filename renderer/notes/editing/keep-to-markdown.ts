import { LinkNode } from '@lexical/link'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { $isTableCellNode, TableCellNode, TableNode } from '@lexical/table'
import {
  $createParagraphNode,
  $isElementNode,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical'
import { isWebLink } from '../web-link'

const KEPT = IS_BOLD | IS_ITALIC | IS_STRIKETHROUGH | IS_CODE

/**
 * Holds what is in an editor, wherever it was pasted from, to what Markdown can say: no colours, sizes or underlines, no
 * alignment outside of tables, no links but to the web. What is seen is then what is kept. Gives what ends it.
 */
export function keepToMarkdown(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !['bold', 'italic', 'strikethrough', 'code'].includes(format),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerNodeTransform(TextNode, (node) => {
      if ((node.getFormat() & ~KEPT) !== 0) node.setFormat(node.getFormat() & KEPT)
      if (node.getStyle() !== '') node.setStyle('')
    }),
    editor.registerNodeTransform(LinkNode, (node) => {
      if (isWebLink(node.getURL())) return
      for (const child of node.getChildren()) node.insertBefore(child)
      node.remove()
    }),
    editor.registerNodeTransform(ParagraphNode, $keepPlain),
    editor.registerNodeTransform(HeadingNode, $keepPlain),
    editor.registerNodeTransform(QuoteNode, (node) => {
      if (!node.isShadowRoot()) $keepBlocks(node.setIsShadowRoot(true))
    }),
    editor.registerNodeTransform(TableNode, (node) => {
      if (node.getColWidths() !== undefined) node.setColWidths(undefined)
    }),
    editor.registerNodeTransform(TableCellNode, (node) => {
      if (node.getWidth() !== undefined) node.setWidth(undefined)
      if (node.getBackgroundColor() !== null) node.setBackgroundColor(null)
      if (node.getVerticalAlign() !== undefined) node.setVerticalAlign(undefined)
    }),
  )
}

function $keepPlain(node: ElementNode): void {
  if (node.getFormatType() !== '' && !$isTableCellNode(node.getParent())) node.setFormat('')
  if (node.getIndent() !== 0) node.setIndent(0)
}

/** A quote whose words stand in it without a paragraph gets one for each run of them. */
function $keepBlocks(quote: QuoteNode): void {
  let paragraph: ParagraphNode | null = null
  for (const child of quote.getChildren()) {
    if ($isBlock(child)) paragraph = null
    else {
      if (paragraph === null) {
        paragraph = $createParagraphNode()
        child.insertBefore(paragraph)
      }
      paragraph.append(child)
    }
  }
}

function $isBlock(node: LexicalNode): boolean {
  return $isElementNode(node) && !node.isInline()
}
