import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical'
import { useEffectEvent, useId, useLayoutEffect, useState } from 'react'
import { type MentionKind, mentionLabel } from '../../domain/note-link'
import { useNoteLibrary } from '../note-library'
import { $insertMention } from './insert-mention'
import { useAtCaret } from './use-at-caret'
import { type MentionOption, useMentionOptions } from './use-mention-options'
import { useMentionQuery } from './use-mention-query'

const LABELS: Record<MentionKind, string> = { speaker: 'Speakers', tag: 'Tags', claim: 'Claims' }

/**
 * What can be mentioned, under the caret while `@`, `#` or `[[` and words are typed. The keyboard stays in the note, which
 * says by `aria-activedescendant` which of them is chosen. (Lexical has a plugin for this, whose list has one fixed id
 * for all editors, a name that can't be given, and stands in the page, empty, before anything is typed.)
 */
export function MentionMenu() {
  const [editor] = useLexicalComposerContext()
  const { mentions } = useNoteLibrary()
  const [typed, close] = useMentionQuery()
  const options = useMentionOptions(typed)
  const [chosen, setChosen] = useState({ at: 0, of: options })
  const id = useId()
  const isOpen = typed !== null && options.length > 0
  // Another list begins at its first again.
  const at = chosen.of === options ? chosen.at : 0
  const popover = useAtCaret(isOpen ? typed : null, options)

  const take = (option: MentionOption | undefined) => {
    if (typed === null || option === undefined) return false
    const thing =
      option.kind === 'known' ? option.thing : typed.kind === 'claim' ? null : mentions.make(typed.kind, option.name)
    if (thing === null) return false
    editor.update(() => $insertMention(typed, thing), { tag: HISTORY_PUSH_TAG })
    close()
    return true
  }
  const move = useEffectEvent((by: 1 | -1) => {
    setChosen({ at: (at + by + options.length) % options.length, of: options })
    return true
  })
  const taken = useEffectEvent(() => take(options[at]))

  // Together with the list: a key that is pressed as soon as it is seen is meant for it.
  useLayoutEffect(() => {
    if (!isOpen) return
    const on = (act: (event: KeyboardEvent) => boolean) => (event: KeyboardEvent | null) => {
      if (event === null || event.isComposing || event.shiftKey || !act(event)) return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    const closed = () => {
      close()
      return true
    }
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        on(() => move(1)),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        on(() => move(-1)),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        on(() => taken()),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        on(() => taken()),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, on(closed), COMMAND_PRIORITY_HIGH),
    )
  }, [editor, isOpen, close])

  useLayoutEffect(() => {
    const field = editor.getRootElement()
    if (field === null || !isOpen) return
    field.setAttribute('aria-controls', id)
    field.setAttribute('aria-activedescendant', `${id}-${at}`)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [editor, isOpen, id, at])

  if (!isOpen) return null
  return (
    <div
      className="options mention-menu"
      popover="manual"
      role="listbox"
      id={id}
      aria-label={LABELS[typed.kind]}
      ref={popover}
    >
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the note has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={option.kind === 'known' ? option.thing.id : 'new'}
          className="option"
          role="option"
          id={`${id}-${i}`}
          aria-selected={i === at}
          data-focused={i === at || undefined}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => setChosen({ at: i, of: options })}
          onClick={() => take(option)}
        >
          {option.kind === 'new' ? `New: ${mentionLabel(typed.kind, option.name)}` : option.thing.name}
          {option.kind === 'known' && option.thing.detail !== undefined && <small>{option.thing.detail}</small>}
        </div>
      ))}
    </div>
  )
}
