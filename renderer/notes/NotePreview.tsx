import { memo, useMemo } from 'react'
import { parseMarkdown } from './parse-markdown'
import { blockOf } from './preview-blocks'

/** A note as it reads, for where it is not being edited. */
export const NotePreview = memo(function NotePreview({ markdown }: { markdown: string }) {
  const tree = useMemo(() => parseMarkdown(markdown), [markdown])
  return <div className="note-preview">{tree.children.map(blockOf)}</div>
})
