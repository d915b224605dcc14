import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { $getNodeByKey, COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND } from 'lexical'
import { useEffect, useRef } from 'react'
import { Picture } from './Picture'

type Props = {
  nodeKey: string
  hash: string
  alt: string
  /** Says what is on the picture. */
  onDescribe: (alt: string) => void
}

/** A picture in a note that is edited. While it is selected, it can be said what is on it: Enter goes there and back. */
export function EditedPicture({ nodeKey, hash, alt, onDescribe }: Props) {
  const [editor] = useLexicalComposerContext()
  const [selected, setSelected] = useLexicalNodeSelection(nodeKey)
  const description = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!selected) return
    return editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (description.current === null || document.activeElement === description.current) return false
        event?.preventDefault()
        description.current.select()
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
  }, [editor, selected])

  const goOn = () => {
    // At once, so that the next key is not lost between the field and the note.
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(() => void $getNodeByKey(nodeKey)?.selectNext(), { discrete: true })
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys select it too */}
      <span className="picture-frame" data-selected={selected || undefined} onClick={() => setSelected(true)}>
        <Picture hash={hash} alt={alt} />
      </span>
      {selected && (
        <input
          ref={description}
          className="field-input picture-description"
          aria-label="What is on the picture"
          placeholder="What is on the picture"
          defaultValue={alt}
          onChange={(event) => onDescribe(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            goOn()
          }}
        />
      )}
    </>
  )
}
