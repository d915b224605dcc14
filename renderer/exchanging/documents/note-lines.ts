import type { PhrasingContent, RootContent } from 'mdast'
import { currentLabel, type NameOf } from '../mention-names'
import { boxOf } from './box'
import { parseNote } from './parse-note'

/** A note's Markdown as plain lines, for where there is no room for more: a link's address stands behind its words. */
export function noteLines(markdown: string, nameOf: NameOf): string[] {
  const lines = (node: RootContent): string[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return words(node.children).split('\n')
      case 'blockquote':
        return node.children.flatMap(lines).map((line) => `> ${line}`)
      case 'list':
        return node.children.flatMap((item, i) =>
          item.children
            .flatMap(lines)
            .map((line, j) =>
              j > 0 ? `   ${line}` : `${node.ordered ? `${(node.start ?? 1) + i}.` : '•'} ${boxOf(item)}${line}`,
            ),
        )
      case 'code':
        return node.value.split('\n')
      case 'table':
        return node.children.map((row) => row.children.map((cell) => words(cell.children)).join(' | '))
      case 'html':
        return node.value.split('\n')
      case 'footnoteDefinition':
        return node.children
          .flatMap(lines)
          .map((line, i) => (i > 0 ? line : `[${node.label ?? node.identifier}] ${line}`))
      default:
        return []
    }
  }
  const words = (nodes: readonly PhrasingContent[]): string =>
    nodes
      .map((node): string => {
        if ('value' in node) return node.value
        if (node.type === 'break') return '\n'
        if (node.type === 'image') return node.alt ?? ''
        if (node.type === 'footnoteReference') return `[${node.label ?? node.identifier}]`
        if (node.type === 'link') {
          const label = currentLabel(node.url, nameOf)
          if (label !== null) return label
          const text = words(node.children)
          return /^https?:/iu.test(node.url) && node.url !== text ? `${text} (${node.url})` : text
        }
        return 'children' in node ? words(node.children) : ''
      })
      .join('')
  return parseNote(markdown).children.flatMap(lines)
}
