import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components'
import type { Passage } from '../../domain/passages'
import { nameKey } from '../../domain/speaker'
import { useSession } from '../quoth'
import { annotationsOf } from '../session/shown'
import { mentionedNear, offeredSpeakers } from './offered-speakers'
import { useNamesFor } from './use-names-for'

type Props = {
  label: string
  /** What a key that goes to it calls it. */
  field?: string
  placeholder: string
  /** The name that it shows while nobody types. */
  name: string
  /** Who is named near it is offered first. */
  passage: Passage
  onCommit: (name: string) => void
  /** Enter was pressed, or a name chosen: the person is done here. */
  onDone: () => void
}

/** A combobox over the names in the article and the speakers of the library. A name that nobody has is taken too. */
export function SpeakerPicker({ label, field, placeholder, name, passage, onCommit, onDone }: Props) {
  const text = useSession(({ open }) => open?.content.text ?? '')
  const annotations = useSession(annotationsOf)
  const speakers = useSession((session) => session.speakers)
  // What is typed, until it is committed; null while the field shows the speaker there is.
  const [typed, setTyped] = useState<string | null>(null)
  // The same for handlers: leaving the field right after a choice must not find what was typed before it.
  const uncommitted = useRef<string | null>(null)
  const type = (value: string | null) => {
    uncommitted.current = value
    setTyped(value)
  }
  // The option that was just chosen. The combobox closes its list when it is told of one, and forgets it at once: it would
  // write its name into the field again, and take no notice when the same is chosen another time.
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    if (chosen !== null) setChosen(null)
  }, [chosen])
  const named = useNamesFor(text, passage)
  const offered = useMemo(
    () => offeredSpeakers(named ?? [], speakers.values(), mentionedNear(annotations.inOrder, passage)),
    [named, passage, speakers, annotations],
  )
  const wanted = nameKey(typed ?? '')
  const shown = offered
    .map((group) => ({ ...group, names: group.names.filter((candidate) => nameKey(candidate).includes(wanted)) }))
    .filter(({ names }) => names.length > 0)

  const commit = (chosen: string) => {
    type(null)
    onCommit(chosen)
  }
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && uncommitted.current !== null) {
      // What was half typed is dropped, and named nobody; once more leaves the field.
      event.stopPropagation()
      type(null)
      return
    }
    // With an option focused, Enter is the combobox's own; otherwise it takes what is typed.
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return
    commit(uncommitted.current ?? name)
    onDone()
  }

  return (
    <ComboBox
      className="field"
      data-field={field}
      allowsCustomValue
      allowsEmptyCollection={named === null}
      // Only typing opens the list by itself: not that the field shows the speaker again after a choice.
      menuTrigger={typed === null ? 'manual' : 'input'}
      inputValue={typed ?? name}
      onInputChange={(value) => type(value === name ? null : value)}
      value={chosen}
      onChange={(key) => {
        if (typeof key !== 'string') return
        setChosen(key)
        commit(key)
        onDone()
      }}
      onBlur={() => {
        // Not when it is the window that loses the keyboard: what is typed waits there for its return.
        if (uncommitted.current !== null && document.hasFocus()) commit(uncommitted.current)
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input" placeholder={placeholder} onKeyDown={pressed} />
      <Popover>
        <ListBox className="options" renderEmptyState={() => <p className="options-heading">Looking for names…</p>}>
          {shown.map(({ heading, names }) => (
            <ListBoxSection key={heading} id={heading}>
              <Header className="options-heading">{heading}</Header>
              {names.map((candidate) => (
                <ListBoxItem key={candidate} id={candidate} textValue={candidate} className="option">
                  {candidate}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
