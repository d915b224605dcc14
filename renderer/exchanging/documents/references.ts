import type { Definition, Image, Link, Nodes, Parents, Root } from 'mdast'

/**
 * A note’s tree with links and pictures in the place of those whose addresses stand elsewhere in the note (“[report][1]”),
 * which GitHub’s Markdown makes only where there is such an address. The tree itself is changed.
 */
export function withAddresses(root: Root): Root {
  const definitions = new Map(definitionsIn(root).map((one) => [one.identifier, one]))
  if (definitions.size > 0) resolve(root, definitions)
  return root
}

function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node]
  return 'children' in node ? node.children.flatMap(definitionsIn) : []
}

function resolve(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  parent.children.forEach((child, i) => {
    if ('children' in child) resolve(child, definitions)
    if (child.type !== 'linkReference' && child.type !== 'imageReference') return
    const { url = '', title = null } = definitions.get(child.identifier) ?? {}
    const whole: Link | Image =
      child.type === 'linkReference'
        ? { type: 'link', url, title, children: child.children }
        : { type: 'image', url, title, alt: child.alt ?? null }
    parent.children.splice(i, 1, whole)
  })
}
