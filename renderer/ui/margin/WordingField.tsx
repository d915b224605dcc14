import { useEffect, useRef, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { editAnnotation } from '../actions/annotate'
import { useQuoth } from '../quoth'

/** How long typing must rest before what is typed is kept, in milliseconds. */
const REST = 400

/** What is claimed, in words of the reader's own. It is kept whenever typing rests, and when the keyboard leaves. */
export function WordingField({ annotation }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const { id, wording = '' } = annotation
  const [typed, setTyped] = useState(wording)
  const strand = useRef(`wording ${crypto.randomUUID()}`)
  // Undo may give it other words than those that were typed; the space before the next word is typed, and not kept yet.
  useEffect(() => setTyped((before) => (before.trim() === wording ? before : wording)), [wording])
  const keep = (words: string) => {
    const trimmed = words.trim()
    if (trimmed === wording) return
    const amend = trimmed === '' ? ({ wording: _, ...rest }: Annotation) => rest : { wording: trimmed }
    editAnnotation(quoth, id, amend, 'Word the claim', strand.current)
  }
  useEffect(() => {
    if (typed.trim() === wording) return
    const timer = setTimeout(() => keep(typed), REST)
    return () => clearTimeout(timer)
  })
  return (
    <label className="field">
      <span className="field-label">Claim</span>
      <textarea
        className="field-input wording-input"
        aria-label="Claim in your words"
        placeholder="In your own words"
        rows={1}
        value={typed}
        dir="auto"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          keep(typed)
          setTyped(typed.trim())
        }}
      />
    </label>
  )
}
