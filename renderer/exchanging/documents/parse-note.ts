import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { plainNote } from './plain-note'

// Made once: to put the extensions together takes longer than to read a note.
const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/** A note’s Markdown, as GitHub writes it, as a tree. */
export function parseNote(markdown: string): Root {
  // The parser puts itself together again for each note, and of ten thousand most are plain, or empty.
  return plainNote(markdown) ?? fromMarkdown(markdown, OPTIONS)
}
