import { useState } from 'react'
import type { Speaker } from '../../domain/speaker'
import { splitOff } from '../actions/speakers'
import { useQuoth } from '../quoth'

/** Asks for whose the picked annotations are, and makes that speaker. */
export function SplitSpeaker({ speaker, picked }: { speaker: Speaker; picked: ReadonlySet<string> }) {
  const quoth = useQuoth()
  const [name, setName] = useState('')
  return (
    <form
      className="details-row split-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        void splitOff(quoth, speaker.id, picked, name)
      }}
    >
      <span>{picked.size} selected, said by</span>
      <input
        className="field-input"
        aria-label="Name of the other speaker"
        placeholder="somebody else"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        Split off
      </button>
    </form>
  )
}
