import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components'
import type { Annotation } from '../../domain/annotation'
import { nameKey, type Speaker } from '../../domain/speaker'
import { attribute } from '../actions/attribute'
import { focusText } from '../keyboard/focus-text'
import { useQuoth, useSession } from '../quoth'
import { offeredSpeakers } from './offered-speakers'

type Props = { annotation: Annotation; speaker: Speaker | undefined }

/** Who said it: a combobox over the names in the article and the speakers of the library. Enter on a new name makes one. */
export function SpeakerField({ annotation, speaker }: Props) {
  const quoth = useQuoth()
  const text = useSession(({ open }) => open?.content.text ?? '')
  const speakers = useSession((session) => session.speakers)
  const name = speaker?.name ?? ''
  // What is typed, until it is committed; null while the field shows the speaker there is.
  const [typed, setTyped] = useState<string | null>(null)
  // The same for handlers: leaving the field right after a choice must not find what was typed before it.
  const uncommitted = useRef<string | null>(null)
  const type = (value: string | null) => {
    uncommitted.current = value
    setTyped(value)
  }
  const offered = useMemo(
    () => offeredSpeakers(text, annotation.anchor, speakers.values()),
    [text, annotation.anchor, speakers],
  )
  const wanted = nameKey(typed ?? '')
  const shown = offered
    .map((group) => ({ ...group, names: group.names.filter((candidate) => nameKey(candidate).includes(wanted)) }))
    .filter(({ names }) => names.length > 0)

  const commit = (chosen: string) => {
    type(null)
    attribute(quoth, annotation.id, chosen)
  }
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    // With an option focused, Enter is the combobox's own; otherwise it takes what is typed.
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return
    commit(uncommitted.current ?? name)
    focusText()
  }

  return (
    <ComboBox
      className="field"
      data-field="speaker"
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      inputValue={typed ?? name}
      onInputChange={(value) => type(value === name ? null : value)}
      onChange={(key) => {
        if (typeof key !== 'string') return
        commit(key)
        focusText()
      }}
      onBlur={() => {
        // Not when it is the window that loses the keyboard: what is typed waits there for its return.
        if (uncommitted.current !== null && document.hasFocus()) commit(uncommitted.current)
      }}
    >
      <Label className="field-label">Speaker</Label>
      <Input className="field-input" placeholder="Who said it?" onKeyDown={pressed} />
      <Popover>
        <ListBox className="options">
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
