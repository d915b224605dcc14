import { useId } from 'react'
import { KIND_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { quoted } from '../../domain/quoted'
import type { MergeField } from '../../exchanging/merging/fields'
import type { Choice } from '../../exchanging/merging/merge'
import type { Pair, Side } from '../../exchanging/merging/pair'
import type { Session } from '../session'
import { changedLabel } from './changed-label'
import { sideOf } from './choices'
import { FIELD_LABELS, valuesOf } from './field-values'

const SIDES = ['mine', 'theirs'] as const
const SIDE_LABELS: Record<Side, string> = { mine: 'Yours', theirs: 'Theirs' }

type Props = {
  pair: Pair
  session: Session
  choice: Choice
  onChoose: (side: Side) => void
  onChooseField: (field: MergeField, side: Side) => void
}

/** Two copies of one annotation side by side, as far as they differ: one of them is chosen, or one of each field. */
export function MergePair({ pair, session, choice, onChoose, onChooseField }: Props) {
  const id = useId()
  const { mine, fields, later } = pair
  return (
    <fieldset className="merge-pair">
      <legend>
        <span className="merge-kind">{KIND_LABELS[mine.kind]}</span> {quoted(wordsOf(mine))}{' '}
        <span className="merge-source">{session.articles.get(mine.article)?.title}</span>
      </legend>
      <div className="merge-row">
        <span />
        {SIDES.map((side) => (
          <label key={side} className="merge-side" data-chosen={choice === side || undefined}>
            <input
              type="radio"
              name={id}
              aria-describedby={fields.map((field) => `${id}-${field}-${side}`).join(' ')}
              checked={choice === side}
              onChange={() => onChoose(side)}
            />
            <span>
              {SIDE_LABELS[side]}, {changedLabel(pair[side].updated, Date.now())}
              {side === later && <span className="merge-later">later</span>}
            </span>
          </label>
        ))}
      </div>
      {fields.map((field) => (
        <FieldRow
          key={field}
          id={`${id}-${field}`}
          label={FIELD_LABELS[field]}
          values={valuesOf(field, pair, session)}
          chosen={sideOf(choice, field)}
          onChoose={fields.length === 1 ? null : (side) => onChooseField(field, side)}
        />
      ))}
    </fieldset>
  )
}

type FieldRowProps = {
  id: string
  label: string
  values: Record<Side, string>
  chosen: Side
  /** Null where it is the only field, and the choice of the annotation is its own. */
  onChoose: ((side: Side) => void) | null
}

function FieldRow({ id, label, values, chosen, onChoose }: FieldRowProps) {
  const value = (side: Side) => (
    <span id={`${id}-${side}`}>
      <span className="visually-hidden">{SIDE_LABELS[side]}: </span>
      {values[side] === '' ? <em>none</em> : values[side]}
    </span>
  )
  if (onChoose === null) {
    return (
      <div className="merge-row">
        <span className="merge-field">{label}</span>
        {SIDES.map((side) => (
          <div key={side} className="merge-value" data-chosen={chosen === side || undefined}>
            {value(side)}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className="merge-row" role="radiogroup" aria-label={label}>
      <span className="merge-field">{label}</span>
      {SIDES.map((side) => (
        <label key={side} className="merge-value" data-chosen={chosen === side || undefined}>
          <input type="radio" name={id} checked={chosen === side} onChange={() => onChoose(side)} />
          {value(side)}
        </label>
      ))}
    </div>
  )
}
