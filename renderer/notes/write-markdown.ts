import type { Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Join, toMarkdown } from 'mdast-util-to-markdown'

/** A tree as the Markdown that notes are kept in, without a line feed at its end: what `parseMarkdown` reads. */
export function writeMarkdown(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    // Neither a heading's underline nor an item of a list begins so.
    rule: '_',
    join: [apart],
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).replace(/\n+$/, '')
}

/** Right under a list that ends in a paragraph, a table’s first line would be that paragraph’s next. */
const apart: Join = (left, right) => (left.type === 'list' && right.type === 'table' ? 1 : undefined)
