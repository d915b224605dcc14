import { ArrowUp } from 'lucide-react'
import { type ScaleId, scaleOf, type Term } from '../../domain/scale'
import { addTerm, editTerms, rewordTerm } from '../actions/codebook'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth, useSession } from '../quoth'
import { TextField } from '../speakers/TextField'
import { ToneChoice } from './ToneField'

/** The terms of a scale: worded, coloured and ordered here. One that is retired is no longer offered, and lost nowhere. */
export function ScaleEditor({ scale: id, heading }: { scale: ScaleId; heading: string }) {
  const quoth = useQuoth()
  const scales = useSession((session) => session.scales)
  const { terms } = scaleOf(scales, id)
  const set = (index: number, fields: Partial<Omit<Term, 'id'>>) =>
    editTerms(
      quoth,
      id,
      terms.map((term, i) => (i === index ? { ...term, ...fields } : term)),
      `Change ${terms[index]?.label ?? 'a term'}`,
    )
  const raise = (index: number) => {
    const raised = terms[index]
    if (raised === undefined) return
    editTerms(quoth, id, terms.toSpliced(index, 1).toSpliced(index - 1, 0, raised), `Move ${raised.label} up`)
  }
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="term-list" aria-label={heading}>
        {terms.map((term, index) => (
          <li key={term.id} data-retired={term.retired || undefined}>
            <span className="tone-mark" data-tone={term.tone} aria-hidden="true" />
            <TextField
              label={`Wording of ${term.label}`}
              value={term.label}
              onCommit={(label) => rewordTerm(quoth, id, term.id, label)}
            />
            <ToneChoice label={`Colour of ${term.label}`} tone={term.tone} onChoose={(tone) => set(index, { tone })} />
            <SteadyButton
              className="icon-button"
              aria-label={`Move ${term.label} up`}
              idle={index === 0}
              onClick={() => raise(index)}
            >
              <ArrowUp size={13} />
            </SteadyButton>
            <button type="button" className="quiet-button" onClick={() => set(index, { retired: !term.retired })}>
              {term.retired ? 'Offer again' : 'Retire'}
            </button>
          </li>
        ))}
      </ul>
      <TextField
        label={`Add to ${heading.toLowerCase()}`}
        value=""
        placeholder="Add…"
        onCommit={(label) => addTerm(quoth, id, label)}
      />
    </section>
  )
}
