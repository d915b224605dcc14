import { type InitialConfigType, LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import type { RefObject } from 'react'
import { KeepMarkdown } from './editing/KeepMarkdown'
import { NotePlugins } from './editing/NotePlugins'
import { $fillFromMarkdown } from './from-markdown'
import type { NameOf } from './mentions/name-of'
import { NOTE_NODES } from './nodes/note-nodes'
import { useNoteLibrary } from './note-library'

type Props = {
  label: string
  placeholder: string
  /** The note as it is when the editor opens; what happens to it afterwards comes through `onChange`. */
  markdown: string
  onChange: (markdown: string) => void
  /** Is given a function that puts the keyboard at the end of the note. */
  focus: RefObject<() => void>
}

/** A rich text editor for one note, which goes in and out as Markdown. */
export function NoteEditor({ label, placeholder, markdown, onChange, focus }: Props) {
  const { mentions } = useNoteLibrary()
  return (
    <LexicalComposer initialConfig={configFor(markdown, mentions.nameOf)}>
      <div className="note-editor">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="note-content"
              aria-label={label}
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-placeholder={placeholder}
              placeholder={
                <div className="note-placeholder" aria-hidden="true">
                  {placeholder}
                </div>
              }
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <NotePlugins />
        <KeepMarkdown markdown={markdown} onChange={onChange} focus={focus} />
      </div>
    </LexicalComposer>
  )
}

function configFor(markdown: string, nameOf: NameOf): InitialConfigType {
  return {
    namespace: 'note',
    nodes: NOTE_NODES,
    theme: {
      text: { bold: 'note-bold', italic: 'note-italic', code: 'note-code', strikethrough: 'note-strikethrough' },
      code: 'note-code-block',
      hrSelected: 'note-rule-selected',
      list: { nested: { listitem: 'note-nested' }, listitemChecked: 'note-done', listitemUnchecked: 'note-to-do' },
      tableSelected: 'note-table-selected',
      tableCellSelected: 'note-cell-selected',
    },
    editorState: () => $fillFromMarkdown(markdown, nameOf),
    onError: (error) => {
      throw error
    },
  }
}
