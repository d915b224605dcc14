import type { Image, PhrasingContent, RootContent } from 'mdast'
import { pictureOf } from '../../domain/note-link'
import { currentLabel, type NameOf } from '../mention-names'
import { boxOf } from './box'
import { parseNote } from './parse-note'

/** What stands in a note for other things: the names that they have now, and the pictures that come along, as `data:` addresses. */
export type InNotes = { nameOf: NameOf; pictures: ReadonlyMap<string, string> }

/**
 * A note's Markdown as HTML. Markup in it is shown, and not made; links lead to web pages only, pictures that do not come
 * along are their names.
 */
export function noteHtml(markdown: string, things: InNotes): string {
  return parseNote(markdown)
    .children.map((node) => block(node, things))
    .filter((html) => html !== '')
    .join('\n')
}

/** Text as it may stand between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}

function block(node: RootContent, things: InNotes): string {
  const inline = (nodes: readonly PhrasingContent[]) => inlineHtml(nodes, things)
  const blocks = (nodes: readonly RootContent[]) => nodes.map((child) => block(child, things)).join('\n')
  switch (node.type) {
    case 'paragraph':
      return `<p>${inline(node.children)}</p>`
    case 'heading':
      return `<p><strong>${inline(node.children)}</strong></p>`
    case 'blockquote':
      return `<blockquote>${blocks(node.children)}</blockquote>`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      const items = node.children.map((item) => `<li>${boxOf(item)}${blocks(item.children)}</li>`)
      const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : ''
      return `<${tag}${start}>${items.join('')}</${tag}>`
    }
    case 'code':
      return `<pre>${escapeHtml(node.value)}</pre>`
    case 'table':
      return `<table>${node.children
        .map((row) => `<tr>${row.children.map((cell) => `<td>${inline(cell.children)}</td>`).join('')}</tr>`)
        .join('')}</table>`
    case 'thematicBreak':
      return '<hr>'
    case 'html':
      return `<p>${escapeHtml(node.value)}</p>`
    case 'footnoteDefinition':
      return `<div class="footnote">[${escapeHtml(node.label ?? node.identifier)}] ${blocks(node.children)}</div>`
    default:
      return ''
  }
}

function inlineHtml(nodes: readonly PhrasingContent[], things: InNotes): string {
  const inline = (children: readonly PhrasingContent[]) => inlineHtml(children, things)
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return escapeHtml(node.value)
        case 'emphasis':
          return `<em>${inline(node.children)}</em>`
        case 'strong':
          return `<strong>${inline(node.children)}</strong>`
        case 'delete':
          return `<s>${inline(node.children)}</s>`
        case 'inlineCode':
          return `<code>${escapeHtml(node.value)}</code>`
        case 'break':
          return '<br>'
        case 'link': {
          const mention = currentLabel(node.url, things.nameOf)
          if (mention !== null) return escapeHtml(mention)
          return /^(?:https?|mailto):/iu.test(node.url)
            ? `<a href="${escapeHtml(node.url)}">${inline(node.children)}</a>`
            : inline(node.children)
        }
        case 'image':
          return picture(node, things)
        case 'html':
          return escapeHtml(node.value)
        case 'footnoteReference':
          return `<sup>[${escapeHtml(node.label ?? node.identifier)}]</sup>`
        default:
          return ''
      }
    })
    .join('')
}

function picture({ url, alt }: Image, { pictures }: InNotes): string {
  const name = escapeHtml(alt ?? '')
  const data = pictures.get(pictureOf(url) ?? '')
  return data === undefined ? name : `<img src="${data}" alt="${name}">`
}
