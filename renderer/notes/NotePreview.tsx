import type { PhrasingContent, RootContent } from 'mdast'
import type { ReactNode } from 'react'
import { parseMarkdown } from './parse-markdown'
import { isWebLink } from './web-link'

/** A note as it reads, for a card that is not being edited. */
export default function NotePreview({ markdown }: { markdown: string }) {
  return <div className="card-note">{parseMarkdown(markdown).children.map((block, i) => blockOf(block, i))}</div>
}

function blockOf(block: RootContent, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return <p key={key}>{block.children.map(inlineOf)}</p>
    case 'blockquote':
      return <blockquote key={key}>{block.children.map(blockOf)}</blockquote>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List key={key}>
          {block.children.map((item) => (
            <li key={item.position?.start.offset}>{item.children.map(blockOf)}</li>
          ))}
        </List>
      )
    }
    default:
      return 'value' in block ? <p key={key}>{block.value}</p> : null
  }
}

function inlineOf(node: PhrasingContent, key: number): ReactNode {
  switch (node.type) {
    case 'strong':
      return <strong key={key}>{node.children.map(inlineOf)}</strong>
    case 'emphasis':
      return <em key={key}>{node.children.map(inlineOf)}</em>
    case 'delete':
      return <s key={key}>{node.children.map(inlineOf)}</s>
    case 'inlineCode':
      return <code key={key}>{node.value}</code>
    case 'break':
      return <br key={key} />
    case 'link':
      return isWebLink(node.url) ? (
        <a key={key} href={node.url} target="_blank" rel="noreferrer">
          {node.children.map(inlineOf)}
        </a>
      ) : (
        node.children.map(inlineOf)
      )
    default:
      return 'value' in node ? node.value : null
  }
}
