import type { Nodes } from 'mdast'
import { parseMarkdown } from '../parse-markdown'

/**
 * Whether a text means something as Markdown. One that doesn't is better pasted as it is: its backslashes are no escapes,
 * and the blanks before a line make no code of it.
 */
export function saysMarkdown(text: string): boolean {
  return parseMarkdown(text).children.some((block) => says(block, text))
}

function says(node: Nodes, text: string): boolean {
  switch (node.type) {
    case 'paragraph':
      return node.children.some((child) => says(child, text))
    case 'text':
    case 'break':
    case 'html':
    case 'definition':
      return false
    case 'code':
      return /^\s*(?:```|~~~)/.test(text.slice(node.position?.start.offset))
    default:
      return true
  }
}
