import { $createTextNode, $getNodeByKey, $isTextNode } from 'lexical'
import { $createMentionNode } from '../nodes/MentionNode'
import type { Mentionable } from './mention-source'
import type { TypedMention } from './use-mention-query'

/** Puts a mention in the place of what was typed for it, with the caret after a space behind it. In an update only. */
export function $insertMention({ kind, key, start, end }: TypedMention, { id, name }: Mentionable): void {
  const node = $getNodeByKey(key)
  if (!$isTextNode(node)) return
  const parts = node.splitText(start, end)
  const typed = start === 0 ? parts[0] : parts[1]
  if (typed === undefined) return
  const mention = typed.replace($createMentionNode({ kind, id }, name).setFormat(node.getFormat()))
  const next = mention.getNextSibling()
  if ($isTextNode(next) && next.getTextContent().startsWith(' ')) next.select(1, 1)
  else {
    const space = $createTextNode(' ').setFormat(mention.getFormat())
    mention.insertAfter(space)
    space.select()
  }
}
