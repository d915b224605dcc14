import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Position, Speaker } from '../../domain/speaker'
import { editSpeaker } from '../actions/speakers'
import { FieldError } from '../FieldError'
import { RemoveButton } from '../margin/RemoveButton'
import { useQuoth } from '../quoth'
import { TextField } from './TextField'

/** What somebody was, where and when: a card shows what they were on the day its article was published. */
export function PositionsField({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  const { id, positions } = speaker
  // How many times in turn what was typed as a date is none: each is told.
  const [refused, setRefused] = useState(0)
  const set = (changed: readonly Position[]) =>
    editSpeaker(quoth, id, (before) => ({ ...before, positions: changed }), 'Change the positions')
  const setAt = (index: number, position: Position) =>
    set(positions.map((other, i) => (i === index ? position : other)))
  const setDay = (index: number, position: Position, end: 'since' | 'until', typed: string) => {
    const dated = withDay(position, end, typed.trim())
    setRefused(dated === null ? refused + 1 : 0)
    if (dated !== null) setAt(index, dated)
  }
  return (
    <div className="field">
      <span className="field-label">Positions</span>
      <div>
        {positions.length > 0 && (
          <table className="positions">
            <thead>
              <tr>
                <th>Role</th>
                <th>Where</th>
                <th>Since</th>
                <th>Until</th>
                <th>
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {positions.map((position, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a position is known by its place in the order
                <tr key={index}>
                  <td>
                    <TextField
                      label={`Role ${index + 1}`}
                      value={position.role}
                      onCommit={(role) => setAt(index, { ...position, role })}
                    />
                  </td>
                  <td>
                    <TextField
                      label={`Affiliation ${index + 1}`}
                      value={position.affiliation}
                      onCommit={(affiliation) => setAt(index, { ...position, affiliation })}
                    />
                  </td>
                  {(['since', 'until'] as const).map((end) => (
                    <td key={end}>
                      <TextField
                        label={`${end === 'since' ? 'Since' : 'Until'} ${index + 1}`}
                        value={position[end] ?? ''}
                        placeholder="2024-09"
                        onCommit={(typed) => setDay(index, position, end, typed)}
                      />
                    </td>
                  ))}
                  <td>
                    <RemoveButton
                      label={`Remove position ${index + 1}`}
                      onRemove={() => set(positions.filter((_, i) => i !== index))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {refused > 0 && (
          <FieldError key={refused}>A date is a year, a month or a day, as in 2024, 2024-09 or 2024-09-30.</FieldError>
        )}
        <button
          type="button"
          className="quiet-button"
          onClick={() => set([...positions, { role: '', affiliation: '' }])}
        >
          <Plus size={12} /> Add a position
        </button>
      </div>
    </div>
  )
}

/** The position with one end of it at a day, a month or a year (ISO 8601), or open where nothing is typed; else null. */
function withDay(position: Position, end: 'since' | 'until', typed: string): Position | null {
  const { [end]: _before, ...rest } = position
  if (typed === '') return rest
  return DAY.test(typed) ? { ...rest, [end]: typed } : null
}

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u
