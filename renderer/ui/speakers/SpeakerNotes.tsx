import { lazy, Suspense, useCallback, useRef } from 'react'
import type { Speaker } from '../../domain/speaker'
import { editSpeaker } from '../actions/speakers'
import { useQuoth } from '../quoth'

const NoteField = lazy(() => import('../notes/NoteField'))

/** What is noted of a speaker. */
export function SpeakerNotes({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  const { id } = speaker
  const focus = useRef(() => {})
  const strand = useRef(`speaker note ${crypto.randomUUID()}`)
  const keep = useCallback(
    (notes: string) => editSpeaker(quoth, id, (before) => ({ ...before, notes }), 'Write on a speaker', strand.current),
    [quoth, id],
  )
  return (
    <div className="field">
      <span className="field-label">Notes</span>
      <Suspense>
        <NoteField label="Notes on the speaker" markdown={speaker.notes} onChange={keep} focus={focus} />
      </Suspense>
    </div>
  )
}
