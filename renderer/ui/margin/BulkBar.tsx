import { useState } from 'react'
import { ANNOTATION_KINDS } from '../../domain/annotation'
import { KIND_LABELS } from '../../domain/labels'
import { offeredTerms, scaleOf } from '../../domain/scale'
import {
  deletePicked,
  kindForPicked,
  mergePicked,
  pickShown,
  speakerForPicked,
  tagPicked,
  verdictForPicked,
} from '../actions/bulk'
import { focusText } from '../keyboard/focus-text'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth, useSession } from '../quoth'
import { pickedAnnotations } from '../session/shown'

/** What can be done to several picked cards at once. Each is one change. */
export default function BulkBar() {
  const quoth = useQuoth()
  const count = useSession((session) => pickedAnnotations(session).length)
  const scales = useSession((session) => session.scales)
  const codes = useSession((session) => session.codes)
  const speakers = useSession((session) => session.speakers)
  const done = () => {
    quoth.store.dispatch({ type: 'picked', picked: new Set() })
    focusText()
  }
  const verdicts = offeredTerms(scaleOf(scales, 'verdict'))
  return (
    <section className="bulk-bar" aria-label="Selected cards">
      <div className="bulk-row">
        <strong>{count.toLocaleString('en')} selected</strong>
        <button type="button" className="quiet-button" onClick={() => pickShown(quoth)}>
          All
        </button>
        <SteadyButton className="quiet-button" idle={count < 2} onClick={() => mergePicked(quoth)}>
          Merge
        </SteadyButton>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            deletePicked(quoth)
            focusText()
          }}
        >
          Delete
        </button>
        <button type="button" className="quiet-button" onClick={done}>
          Done
        </button>
      </div>
      <div className="bulk-row">
        <Choice
          label="Kind of all"
          choices={ANNOTATION_KINDS.map((kind) => ({ id: kind, label: KIND_LABELS[kind] }))}
          onChoose={(id) => kindForPicked(quoth, id)}
        />
        <Choice
          label="Verdict of all"
          choices={verdicts}
          onChoose={(id) => verdictForPicked(quoth, id, verdicts.find((term) => term.id === id)?.label ?? id)}
        />
      </div>
      <div className="bulk-row">
        <Typed
          label="Speaker of all"
          offers={[...speakers.values()].map(({ name }) => name)}
          onTake={(name) => speakerForPicked(quoth, name)}
        />
        <Typed
          label="Tag for all"
          offers={[...codes.values()].map(({ name }) => name)}
          onTake={(name) => tagPicked(quoth, name)}
        />
      </div>
    </section>
  )
}

type ChoiceProps<Id extends string> = {
  label: string
  choices: readonly { id: Id; label: string }[]
  onChoose: (id: Id) => void
}

function Choice<Id extends string>({ label, choices, onChoose }: ChoiceProps<Id>) {
  return (
    <select
      className="field-input"
      aria-label={label}
      value=""
      onChange={(event) => {
        const choice = choices.find(({ id }) => id === event.target.value)
        if (choice !== undefined) onChoose(choice.id)
      }}
    >
      <option value="" disabled>
        {label}…
      </option>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  )
}

type TypedProps = { label: string; offers: readonly string[]; onTake: (name: string) => void }

function Typed({ label, offers, onTake }: TypedProps) {
  const [typed, setTyped] = useState('')
  const list = `offers-${label.replace(/\s/gu, '-')}`
  return (
    <>
      <input
        className="field-input"
        aria-label={label}
        placeholder={`${label}…`}
        list={list}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onTake(typed)
          setTyped('')
        }}
      />
      <datalist id={list}>
        {offers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
