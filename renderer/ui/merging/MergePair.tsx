import { useId } from 'react'
import type { Choice } from '../../exchanging/merging/merge'
import type { Pair, Side } from '../../exchanging/merging/pair'
import type { MergeField } from '../../exchanging/merging/subjects'
import type { Session } from '../session/session'
import { isFrom, wholeNote } from './choices'
import { differencesOf, type FieldValues } from './field-values'
import { NoteValue } from './NoteValue'
import { isLater, labelOfPair, sideLabel } from './pair-label'

const SIDES = ['mine', 'theirs'] as const
const SIDE_LABELS: Record<Side, string> = { mine: 'Yours', theirs: 'Theirs' }

type Props = {
  pair: Pair
  session: Session
  choice: Choice
  /** Why some of it can’t be taken, as sentences. */
  refusals: readonly string[]
  onChoose: (choice: Choice) => void
  onChooseField: (field: MergeField, side: Side) => void
}

/** Two copies of one record side by side, as far as they differ: one of them is chosen, or one of each field. */
export function MergePair({ pair, session, choice, refusals, onChoose, onChooseField }: Props) {
  const id = useId()
  const { kind, name, source } = labelOfPair(pair, session)
  const differences = differencesOf(pair, session)
  const refusalIds = refusals.map((_, i) => `${id}-refused-${i}`)
  return (
    <fieldset className="merge-pair">
      <legend>
        <span className="merge-kind">{kind}</span> {name} <span className="merge-source">{source}</span>
      </legend>
      <div className="merge-row">
        <span />
        {SIDES.map((side) => (
          <label key={side} className="merge-side" data-chosen={choice === side || undefined}>
            <input
              type="radio"
              name={id}
              aria-describedby={[...differences.map(({ field }) => `${id}-${field}-${side}`), ...refusalIds].join(' ')}
              checked={choice === side}
              onChange={() => onChoose(side)}
            />
            <span>
              {sideLabel(pair, side, Date.now())}
              {isLater(pair, side) && <span className="merge-later">later</span>}
            </span>
          </label>
        ))}
      </div>
      {differences.map((difference) => (
        <FieldRow
          key={difference.field}
          id={`${id}-${difference.field}`}
          difference={difference}
          choice={choice}
          onChoose={differences.length === 1 ? null : (side) => onChooseField(difference.field, side)}
        />
      ))}
      {pair.of === 'article' && wholeNote(pair) === 'both' && (
        <div className="merge-row">
          <span />
          <label className="merge-side merge-both">
            <input type="radio" name={id} checked={choice === 'both'} onChange={() => onChoose('both')} />
            <span>Both, one after the other</span>
          </label>
        </div>
      )}
      {refusals.map((sentence, i) => (
        <p key={sentence} id={refusalIds[i]} className="merge-refusal">
          {sentence}
        </p>
      ))}
    </fieldset>
  )
}

type FieldRowProps = {
  id: string
  difference: FieldValues
  choice: Choice
  /** Null where it is the only field, and the choice of the record is its own. */
  onChoose: ((side: Side) => void) | null
}

function FieldRow({ id, difference: { field, label, values }, choice, onChoose }: FieldRowProps) {
  const value = (side: Side) => (
    <div id={`${id}-${side}`}>
      <span className="visually-hidden">{SIDE_LABELS[side]}: </span>
      <Value field={field} value={values[side]} />
    </div>
  )
  if (onChoose === null) {
    return (
      <div className="merge-row">
        <span className="merge-field">{label}</span>
        {SIDES.map((side) => (
          <div key={side} className="merge-value" data-chosen={isFrom(side, choice, field) || undefined}>
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
        <label key={side} className="merge-value" data-chosen={isFrom(side, choice, field) || undefined}>
          <input type="radio" name={id} checked={isFrom(side, choice, field)} onChange={() => onChoose(side)} />
          {value(side)}
        </label>
      ))}
    </div>
  )
}

function Value({ field, value }: { field: MergeField; value: string }) {
  if (value === '') return <em className="merge-none">none</em>
  return field === 'note' || field === 'notes' ? <NoteValue markdown={value} /> : value
}
