import { AutoLinkPlugin } from '@lexical/react/LexicalAutoLinkPlugin'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import { mergeRegister } from 'lexical'
import { useEffect } from 'react'
import { MentionMenu } from '../mentions/MentionMenu'
import { MentionNames } from '../mentions/MentionNames'
import { PastedPictures } from '../pictures/PastedPictures'
import { isWebLink } from '../web-link'
import { registerBlockKeys } from './block-keys'
import { registerBoxes } from './boxes'
import { keepToMarkdown } from './keep-to-markdown'
import { SHORTCUTS } from './markdown-shortcuts'
import { PastedContent } from './PastedContent'
import { TableTools } from './TableTools'
import { TYPED_LINKS } from './typed-links'

/** All that a note can do beside holding words: what is typed, pasted and dropped into it, and what it offers. */
export function NotePlugins() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => mergeRegister(keepToMarkdown(editor), registerBlockKeys(editor), registerBoxes(editor)), [editor])
  return (
    <>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={isWebLink} />
      <AutoLinkPlugin matchers={TYPED_LINKS} />
      <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} />
      <PastedContent />
      <PastedPictures />
      <MarkdownShortcutPlugin transformers={SHORTCUTS} />
      <MentionNames />
      <MentionMenu />
      <TableTools />
    </>
  )
}
