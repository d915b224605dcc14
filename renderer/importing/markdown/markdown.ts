import type { Definition, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Mark } from '../../domain/article'
import { assertNever } from '../../domain/result'
import { GITHUB } from '../../markdown/github'
import { plainCharacters } from '../characters'
import { type BlockShape, type Draft, tidy } from '../draft'
import { type Definitions, inlineOf } from './markdown-inline'

/** What surrounds a block: the shape its paragraphs take, how many lists it stands in, where its links point. */
type Context = { shape: BlockShape; depth: number; definitions: Definitions }

/**
 * The blocks of a text in GitHub's Markdown, in order, tidied; none if it shows nothing. HTML is left out, and so are lines
 * across the page. For text that `isTooTangled` passes; beyond it the parser may take minutes or overflow the stack.
 */
export function markdownDrafts(source: string): Draft[] {
  const tree = fromMarkdown(plainCharacters(source), GITHUB)
  const definitions = new Map<string, Definition>()
  collectDefinitions(tree.children, definitions)
  const context: Context = { shape: { kind: 'paragraph' }, depth: 0, definitions }
  return tree.children.flatMap((node) => draftsOf(node, context)).flatMap((draft) => tidy(draft) ?? [])
}

function collectDefinitions(nodes: readonly RootContent[], definitions: Map<string, Definition>): void {
  for (const node of nodes) {
    // The first of two definitions holds, by the specification of CommonMark.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    else if (
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition'
    ) {
      collectDefinitions(node.children, definitions)
    }
  }
}

function draftsOf(node: RootContent, context: Context): Draft[] {
  switch (node.type) {
    case 'paragraph':
      return [{ shape: context.shape, ...inlineOf(node.children, context.definitions) }]
    case 'heading':
      return [{ shape: { kind: 'heading', level: node.depth }, ...inlineOf(node.children, context.definitions) }]
    case 'blockquote':
      return node.children.flatMap((child) => draftsOf(child, { ...context, shape: { kind: 'quote' } }))
    case 'list':
      return node.children.flatMap((item, index) => {
        const number = (node.ordered ? (node.start ?? 1) : 1) + index
        const shape: BlockShape = { kind: 'list-item', ordered: node.ordered ?? false, depth: context.depth, number }
        return itemDrafts(item.children, shape, context)
      })
    case 'listItem':
      return node.children.flatMap((child) => draftsOf(child, context))
    case 'code':
      return node.value.split('\n').map((text): Draft => ({ shape: { kind: 'code' }, text, marks: [] }))
    case 'table':
      return tableDrafts(node, context)
    case 'footnoteDefinition':
      return footnoteDrafts(
        node.label ?? node.identifier,
        node.children.flatMap((child) => draftsOf(child, context)),
      )
    case 'html':
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return []
    case 'text':
    case 'inlineCode':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'break':
      return [{ shape: context.shape, ...inlineOf([node], context.definitions) }]
    case 'tableRow':
    case 'tableCell':
      return []
    default:
      return assertNever(node)
  }
}

/** Only the paragraph an item starts with bears its number; what follows in it stands as it would outside. */
function itemDrafts(children: readonly RootContent[], shape: BlockShape, context: Context): Draft[] {
  return children.flatMap((child, index) =>
    draftsOf(child, {
      ...context,
      depth: context.depth + 1,
      shape: index === 0 && child.type === 'paragraph' ? shape : context.shape,
    }),
  )
}

/** A paragraph a row, its cells parted by a bar: readable, and a quotation can be marked in a cell or across them. */
function tableDrafts(table: Table, context: Context): Draft[] {
  return table.children.map((row): Draft => {
    let text = ''
    const marks: Mark[] = []
    row.children.forEach((cell, index) => {
      if (index > 0) text += ' | '
      const inline = inlineOf(cell.children, context.definitions)
      for (const mark of inline.marks)
        marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length })
      text += inline.text
    })
    return { shape: context.shape, text: /[^|\s]/u.test(text) ? text : '', marks }
  })
}

/** A footnote's blocks, the first with its label before it, as the text refers to it. */
function footnoteDrafts(label: string, drafts: readonly Draft[]): Draft[] {
  const [first, ...rest] = drafts
  if (!first) return []
  const before = `[${label}] `
  const marks = first.marks.map(
    (mark): Mark => ({ ...mark, start: mark.start + before.length, end: mark.end + before.length }),
  )
  return [{ shape: first.shape, text: before + first.text, marks }, ...rest]
}
