import { CodeNode } from '@lexical/code-core'
import { AutoLinkNode, LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HorizontalRuleNode } from '@lexical/react/LexicalHorizontalRuleNode'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import type { Klass, LexicalNode } from 'lexical'
import { MentionNode } from './MentionNode'
import { PictureNode } from './PictureNode'
import { SourceNode } from './SourceNode'

/** All that a note is made of, beside paragraphs, words and line breaks. What is pasted becomes these or nothing. */
export const NOTE_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  AutoLinkNode,
  CodeNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  HorizontalRuleNode,
  MentionNode,
  PictureNode,
  SourceNode,
]
