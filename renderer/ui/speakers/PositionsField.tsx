import { Plus } from 'lucide-react'
import type { Position, Speaker } from '../../domain/speaker'
import { editSpeaker } from '../actions/speakers'
import { RemoveButton } from '../margin/RemoveButton'
import { useQuoth } from '../quoth'
import { TextField } from './TextField'

/** What somebody was, where and when: a card shows what they were on the day its article was published. */
export function PositionsField({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  const { id, positions } = speaker
  const set = (changed: readonly Position[]) =>
    editSpeaker(quoth, id, (before) => ({ ...before, positions: changed }), 'Change the positions')
  const setAt = (index: number, position: Position) =>
    set(positions.map((other, i) => (i === index ? position : other)))
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
                        onCommit={(typed) => setAt(index, withDay(position, end, typed))}
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

/** The position with one end of it at a day, a month or a year (ISO 8601); open where it is none of these. */
function withDay(position: Position, end: 'since' | 'until', typed: string): Position {
  const { [end]: _before, ...rest } = position
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(typed.trim()) ? { ...rest, [end]: typed.trim() } : rest
}
