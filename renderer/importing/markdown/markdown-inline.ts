import type { Definition, PhrasingContent } from 'mdast'
import type { Mark } from '../../domain/article'
import { assertNever } from '../../domain/result'
import { joinLines } from '../characters'
import { safeLink } from '../safe-link'

/** The text of running Markdown, and its marks in UTF-16 units from its start. */
export type Inline = { text: string; marks: Mark[] }

/** Where reference links point, by their normalised label. */
export type Definitions = ReadonlyMap<string, Definition>

/** Reads running Markdown. HTML in it is left out; of a picture its description stays, emphasised. */
export function inlineOf(nodes: readonly PhrasingContent[], definitions: Definitions): Inline {
  const inline: Inline = { text: '', marks: [] }
  for (const node of nodes) append(inline, node, definitions)
  return inline
}

function append(inline: Inline, node: PhrasingContent, definitions: Definitions): void {
  const start = inline.text.length
  const children = (nodes: readonly PhrasingContent[]): number => {
    for (const child of nodes) append(inline, child, definitions)
    return inline.text.length
  }
  switch (node.type) {
    case 'text':
      inline.text = appendText(inline.text, node.value)
      return
    case 'inlineCode':
      inline.text += oneLine(node.value)
      inline.marks.push({ kind: 'code', start, end: inline.text.length })
      return
    case 'emphasis':
    case 'strong':
      inline.marks.push({ kind: node.type, start, end: children(node.children) })
      return
    case 'delete':
      children(node.children)
      return
    case 'link':
      addLink(inline, start, children(node.children), node.url)
      return
    case 'linkReference':
      addLink(inline, start, children(node.children), definitions.get(node.identifier)?.url ?? '')
      return
    case 'image':
    case 'imageReference':
      if (!node.alt) return
      inline.text += oneLine(node.alt)
      inline.marks.push({ kind: 'emphasis', start, end: inline.text.length })
      return
    case 'footnoteReference':
      inline.text += `[${oneLine(node.label ?? node.identifier)}]`
      return
    case 'break':
      // A space, not a new block: a sentence broken over two lines stays one passage, which can be marked whole.
      inline.text += ' '
      return
    case 'html':
      return
    default:
      assertNever(node)
  }
}

/** A link that may not be followed is shown as its words alone. */
function addLink(inline: Inline, start: number, end: number, href: string): void {
  const safe = safeLink(href, undefined)
  if (safe !== undefined) inline.marks.push({ kind: 'link', start, end, href: safe })
}

/** Adds text whose lines are wrapped; its first line goes on where the text before it ended. */
function appendText(before: string, value: string): string {
  const [first = '', ...lines] = value.split(/[^\S\n]*[\n\r\v\f\u0085\u2028\u2029]\s*/u)
  const text = lines.reduce(joinLines, first)
  // Where HTML was left out, the spaces on both its sides would meet.
  return before + (/\s$/.test(before.slice(-1)) ? text.trimStart() : text)
}

function oneLine(value: string): string {
  return value.replace(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/gu, ' ')
}
