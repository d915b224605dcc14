import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { type InitialConfigType, LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import type { RefObject } from 'react'
import { $fillFromMarkdown } from './from-markdown'
import { KeepMarkdown } from './KeepMarkdown'
import { SHORTCUTS } from './markdown-shortcuts'
import { PastedLinks } from './PastedLinks'
import { isWebLink } from './web-link'

type Props = {
  label: string
  /** The note as it is when the editor opens; what happens to it afterwards comes through `onChange`. */
  markdown: string
  onChange: (markdown: string) => void
  /** Is given a function that puts the keyboard at the end of the note. */
  focus: RefObject<() => void>
}

/** A rich text editor for one note, which goes in and out as Markdown. */
export function NoteEditor({ label, markdown, onChange, focus }: Props) {
  return (
    <LexicalComposer initialConfig={configFor(markdown)}>
      <div className="note-editor">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="note-content"
              aria-label={label}
              aria-placeholder="Write a note…"
              placeholder={
                <div className="note-placeholder" aria-hidden="true">
                  Write a note…
                </div>
              }
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <ListPlugin />
        <LinkPlugin validateUrl={isWebLink} />
        <PastedLinks />
        <MarkdownShortcutPlugin transformers={SHORTCUTS} />
        <KeepMarkdown markdown={markdown} onChange={onChange} focus={focus} />
      </div>
    </LexicalComposer>
  )
}

function configFor(markdown: string): InitialConfigType {
  return {
    namespace: 'note',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    theme: {
      text: { bold: 'note-bold', italic: 'note-italic', code: 'note-code', strikethrough: 'note-strikethrough' },
    },
    editorState: () => $fillFromMarkdown(markdown),
    onError: (error) => {
      throw error
    },
  }
}
