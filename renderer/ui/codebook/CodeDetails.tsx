import { ArrowDown, ArrowUp, Merge, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Code } from '../../domain/code'
import { branchOf, childrenOf, parentOf, treeOf } from '../../domain/codebook'
import { addCode, deleteCode, editCode, keyForCode, mergeCode, placeCode, renameCode } from '../actions/codebook'
import { ChoiceDialog } from '../keyboard/ChoiceDialog'
import { matching } from '../keyboard/matching'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth, useSession } from '../quoth'
import { TextField } from '../speakers/TextField'
import { ToneField } from './ToneField'

const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What is known of a code, to be changed here: name, rule, colour, key and place. */
export function CodeDetails({ code, onGone }: { code: Code; onGone: () => void }) {
  const quoth = useQuoth()
  const codes = useSession((session) => session.codes)
  const strand = useRef(`code ${crypto.randomUUID()}`)
  const [merging, setMerging] = useState(false)
  const [typed, setTyped] = useState('')
  const { id } = code
  const place = (parent: string | null, index: number) => {
    // The first is shown where none was chosen: what moves away from there stays the one that is shown.
    quoth.store.dispatch({ type: 'went', place: { kind: 'codebook', code: id } })
    placeCode(quoth, id, parent, index)
  }
  const siblings = childrenOf(codes, parentOf(codes, code))
  const at = siblings.findIndex((other) => other.id === id)
  const branch = branchOf(codes, id)
  const elsewhere = treeOf(codes).filter((placed) => !branch.has(placed.code.id))
  const others = [...codes.values()].filter((other) => other.id !== id)
  return (
    <section className="details" aria-label={code.name}>
      <TextField
        label="Name"
        value={code.name}
        className="details-title"
        onCommit={(name) => renameCode(quoth, id, name)}
      />
      <div className="details-fields">
        <label className="field">
          <span className="field-label">When to use it</span>
          <textarea
            className="field-input"
            aria-label="When to use it"
            rows={2}
            value={code.description}
            onChange={(event) => editCode(quoth, id, { description: event.target.value }, strand.current)}
          />
        </label>
        <ToneField tone={code.tone} onChoose={(tone) => editCode(quoth, id, { tone })} />
        <div className="field">
          <span className="field-label">Key</span>
          <select
            className="field-input short-field"
            aria-label="Key"
            value={code.key ?? ''}
            onChange={(event) => keyForCode(quoth, id, event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="">None</option>
            {KEYS.map((key) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <span className="field-label">Under</span>
          <div className="details-row">
            <select
              className="field-input short-field"
              aria-label="Under"
              value={parentOf(codes, code) ?? ''}
              onChange={(event) => place(event.target.value || null, Number.MAX_SAFE_INTEGER)}
            >
              <option value="">Nothing, at the top</option>
              {elsewhere.map((placed) => (
                <option key={placed.code.id} value={placed.code.id}>
                  {'  '.repeat(placed.depth)}
                  {placed.code.name}
                </option>
              ))}
            </select>
            <SteadyButton
              className="icon-button"
              aria-label="Move up"
              idle={at <= 0}
              onClick={() => place(code.parent, at - 1)}
            >
              <ArrowUp size={14} />
            </SteadyButton>
            <SteadyButton
              className="icon-button"
              aria-label="Move down"
              idle={at === siblings.length - 1}
              onClick={() => place(code.parent, at + 1)}
            >
              <ArrowDown size={14} />
            </SteadyButton>
          </div>
        </div>
        <div className="field">
          <span className="field-label">Add under it</span>
          <TextField
            label="New code under it"
            value=""
            placeholder="New code"
            onCommit={(name) => void addCode(quoth, name, id)}
          />
        </div>
      </div>
      <div className="details-actions">
        <button type="button" className="quiet-button" disabled={others.length === 0} onClick={() => setMerging(true)}>
          <Merge size={14} /> Merge into…
        </button>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            deleteCode(quoth, id)
            onGone()
          }}
        >
          <Trash2 size={14} /> Move to the trash
        </button>
      </div>
      {merging && (
        <ChoiceDialog
          label={`Merge ${code.name} into which code?`}
          field="Into"
          placeholder={`Merge ${code.name} into…`}
          typed={typed}
          onType={setTyped}
          entries={matching(others, typed, ({ name }) => name).map((other) => ({
            id: other.id,
            label: other.name,
            group: 'Codes',
          }))}
          empty="No code is called that."
          onChoose={(into) => {
            onGone()
            void mergeCode(quoth, into, id)
          }}
          onClose={() => setMerging(false)}
        />
      )}
    </section>
  )
}
