import { Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { ANNOTATION_KINDS, type Annotation, SPEECHES, VERDICTS } from '../../domain/annotation'
import { KIND_LABELS, SPEECH_LABELS, VERDICT_LABELS } from '../../domain/labels'
import type { Speaker } from '../../domain/speaker'
import { NoteEditor } from '../../notes/NoteEditor'
import { deleteAnnotation, editAnnotation } from '../actions/annotate'
import { focusText } from '../keyboard/focus-text'
import { useQuoth } from '../quoth'
import type { Active } from '../session'
import { ChoiceField } from './ChoiceField'
import { SpeakerField } from './SpeakerField'
import { TagsField } from './TagsField'

type Props = { annotation: Annotation; speaker: Speaker | undefined; active: Active }

/** What can be said of an annotation: speaker, speech, verdict, note, tags. Each change is saved as it is made. */
export default function CardFields({ annotation, speaker, active }: Props) {
  const quoth = useQuoth()
  const { id, kind, speech, verdict, note, tags } = annotation
  const speakerInput = useRef<HTMLInputElement>(null)
  const focusNote = useRef(() => {})
  // All that is typed into a note between two visits to its card is undone as one.
  const strand = useRef(`note ${crypto.randomUUID()}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew, even for the same field
  useEffect(() => {
    if (active.field === 'speaker') speakerInput.current?.select()
    if (active.field === 'speaker') speakerInput.current?.focus()
    if (active.field === 'note') focusNote.current()
  }, [active.field, active.asked])

  const keepNote = useCallback(
    (markdown: string) => editAnnotation(quoth, id, { note: markdown }, 'Write note', strand.current),
    [quoth, id],
  )

  return (
    <div className="card-fields">
      <SpeakerField annotation={annotation} speaker={speaker} inputRef={speakerInput} />
      <ChoiceField
        label="Speech"
        choices={SPEECHES}
        labels={SPEECH_LABELS}
        value={speech}
        onChoose={(choice) =>
          editAnnotation(quoth, id, { speech: choice }, `Set speech to ${SPEECH_LABELS[choice].toLowerCase()}`)
        }
      />
      <ChoiceField
        label="Verdict"
        choices={VERDICTS}
        labels={VERDICT_LABELS}
        value={verdict}
        onChoose={(choice) =>
          editAnnotation(quoth, id, { verdict: choice }, `Set verdict to ${VERDICT_LABELS[choice].toLowerCase()}`)
        }
      />
      <NoteEditor key={id} label="Note" markdown={note} onChange={keepNote} focus={focusNote} />
      <TagsField tags={tags} onChange={(changed) => editAnnotation(quoth, id, { tags: changed }, 'Change tags')} />
      <ChoiceField
        label="Kind"
        choices={ANNOTATION_KINDS}
        labels={KIND_LABELS}
        value={kind}
        onChoose={(choice) =>
          editAnnotation(quoth, id, { kind: choice }, `Make it a ${KIND_LABELS[choice].toLowerCase()}`)
        }
      />
      <div className="card-actions">
        <button type="button" className="quiet-button" onClick={focusText}>
          Back to text <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`Delete ${KIND_LABELS[kind].toLowerCase()}`}
          onClick={() => {
            deleteAnnotation(quoth, id)
            focusText()
          }}
        >
          <Trash2 size={15} />
        </button>
      </div>
    </div>
  )
}
