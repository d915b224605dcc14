import type { Image, Link, PhrasingContent } from 'mdast'
import type { ReactNode } from 'react'
import { mentionName, mentionOf, pictureOf } from '../domain/note-link'
import { MentionLink } from './mentions/MentionLink'
import { Picture } from './pictures/Picture'
import { plainText } from './plain-text'
import { isLineBreak } from './raw-html'
import { isWebLink } from './web-link'
import { writeMarkdown } from './write-markdown'

/** A part of a line as it reads. Nothing in it is ever markup: what is HTML stands as it was written. */
export function inlineOf(node: PhrasingContent, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
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
      return linkOf(node, key)
    case 'image':
      return imageOf(node, key)
    case 'html':
      return isLineBreak(node.value) ? <br key={key} /> : node.value
    default:
      return writeMarkdown(node)
  }
}

function linkOf(node: Link, key: number): ReactNode {
  const target = mentionOf(node.url)
  if (target !== null) return <MentionLink key={key} target={target} last={mentionName(target.kind, plainText(node))} />
  if (!isWebLink(node.url)) return node.children.map(inlineOf)
  return (
    <a key={key} href={node.url} title={node.title ?? undefined} target="_blank" rel="noreferrer">
      {node.children.map(inlineOf)}
    </a>
  )
}

/** A picture of the library; one on the web is never fetched: what it shows is named, and links to it. */
function imageOf({ url, alt }: Image, key: number): ReactNode {
  const hash = pictureOf(url)
  if (hash !== null) return <Picture key={key} hash={hash} alt={alt ?? ''} />
  const words = alt || url
  return isWebLink(url) ? (
    <a key={key} href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  )
}
