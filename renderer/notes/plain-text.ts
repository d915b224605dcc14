import type { Nodes } from 'mdast'

/** The words of a part of a note without any of its looks. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
