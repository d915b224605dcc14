import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

// Made once: to put the extensions together takes longer than to read a note.
const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/** A note’s Markdown, as GitHub writes it, as a tree. */
export function parseNote(markdown: string): Root {
  return fromMarkdown(markdown, OPTIONS)
}
