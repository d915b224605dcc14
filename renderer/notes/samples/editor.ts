import { $getRoot, createEditor } from 'lexical'
import { $fillFromMarkdown } from '../from-markdown'
import { NOTE_NODES } from '../nodes/note-nodes'
import { $toMarkdown } from '../to-markdown'

/** What an editor without a window holds after `$fill`: its text, and the Markdown it writes. */
export function inEditor($fill: () => void): { text: string; markdown: string } {
  const editor = createEditor({
    nodes: NOTE_NODES,
    onError: (error) => {
      throw error
    },
  })
  editor.update($fill, { discrete: true })
  return editor.getEditorState().read(() => ({ text: $getRoot().getTextContent(), markdown: $toMarkdown() }))
}

/** The same of an editor in which this Markdown is opened. */
export function open(markdown: string): { text: string; markdown: string } {
  return inEditor(() => $fillFromMarkdown(markdown, () => undefined))
}
