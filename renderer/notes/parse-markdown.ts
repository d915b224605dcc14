import type { Definition, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { GITHUB } from '../markdown/github'

/**
 * A note's Markdown as a tree: GitHub’s Markdown, which is CommonMark with tables, boxes to tick, bare links and more. A
 * link whose address stands elsewhere in the note has it. Blank lines between a list's items are left out.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = fromMarkdown(markdown, GITHUB)
  const definitions = new Map<string, Definition>()
  collect(tree, definitions)
  if (definitions.size > 0) {
    const used = new Set<Definition>()
    resolve(tree, definitions, used)
    drop(tree, used)
  }
  tighten(tree)
  return tree
}

function collect(node: Nodes, definitions: Map<string, Definition>): void {
  // The first of several counts (CommonMark 0.31, link reference definitions).
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collect(child, definitions)
}

function resolve(node: Nodes, definitions: ReadonlyMap<string, Definition>, used: Set<Definition>): void {
  if ('children' in node) for (const child of node.children) resolve(child, definitions, used)
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return
  const definition = definitions.get(node.identifier)
  if (definition === undefined) return
  used.add(definition)
  const type = node.type === 'linkReference' ? 'link' : 'image'
  Object.assign(node, { type, url: definition.url, title: definition.title })
}

function drop(node: Nodes, used: ReadonlySet<Definition>): void {
  if (!('children' in node)) return
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i]
    if (child?.type === 'definition' && used.has(child)) node.children.splice(i, 1)
    else if (child !== undefined) drop(child, used)
  }
}

function tighten(node: Nodes): void {
  if (node.type === 'list') node.spread = false
  if (node.type === 'listItem') node.spread = node.children.filter(({ type }) => type !== 'list').length > 1
  if ('children' in node) for (const child of node.children) tighten(child)
}
