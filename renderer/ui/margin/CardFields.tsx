import { Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { ANNOTATION_KINDS, type Annotation, SPEECHES } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { KIND_LABELS, SPEECH_LABELS } from '../../domain/labels'
import { offeredTerms, scaleOf } from '../../domain/scale'
import type { Speaker } from '../../domain/speaker'
import { deleteAnnotation, editAnnotation } from '../actions/annotate'
import { setTags } from '../actions/tag'
import { focusText } from '../keyboard/focus-text'
import NoteField from '../notes/NoteField'
import { useQuoth, useSession } from '../quoth'
import type { Active } from '../session/session'
import { ChoiceField, choicesOf } from './ChoiceField'
import { ClaimFields } from './ClaimFields'
import { PassageList } from './PassageList'
import { SpeakerField } from './SpeakerField'
import { ViaField } from './ViaField'
import { WordsField } from './WordsField'

type Props = { annotation: Annotation; speaker: Speaker | undefined; active: Active }

/** What can be said of an annotation: speaker, speech, verdict, note, tags. Each change is saved as it is made. */
export default function CardFields({ annotation, speaker, active }: Props) {
  const quoth = useQuoth()
  const codes = useSession((session) => session.codes)
  const { id, kind, note, tags } = annotation
  const fields = useRef<HTMLDivElement>(null)
  const focusNote = useRef(() => {})
  // All that is typed into a note between two visits to its card is undone as one.
  const strand = useRef(`note ${crypto.randomUUID()}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew, even for the same field
  useEffect(() => {
    if (active.field === 'note') focusNote.current()
    else if (active.field !== null) focusField(fields.current, active.field)
  }, [active.field, active.asked])

  const keepNote = useCallback(
    (markdown: string) => editAnnotation(quoth, id, { note: markdown }, 'Write note', strand.current),
    [quoth, id],
  )

  return (
    <div className="card-fields" ref={fields}>
      {annotation.continued !== undefined && <PassageList annotation={annotation} />}
      <SpeakerField annotation={annotation} speaker={speaker} />
      {kind !== 'mention' && <SpeechAndVerdict annotation={annotation} />}
      <NoteField key={id} label="Note" markdown={note} onChange={keepNote} focus={focusNote} />
      <div data-field="tags">
        <WordsField
          label="Tags"
          adding="Add tag"
          placeholder="+ tag"
          words={codeNames(tags, codes)}
          onChange={(names) => setTags(quoth, id, names)}
        />
      </div>
      <details className="card-more">
        <summary>More</summary>
        {kind === 'claim' && <ClaimFields annotation={annotation} />}
        {kind !== 'mention' && <ViaField annotation={annotation} />}
        <ChoiceField
          label="Kind"
          choices={choicesOf(ANNOTATION_KINDS, KIND_LABELS)}
          value={kind}
          onChoose={(choice) =>
            editAnnotation(quoth, id, { kind: choice.id }, `Make it a ${choice.label.toLowerCase()}`)
          }
        />
      </details>
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

/** How its words reach the reader, and what they are worth. */
function SpeechAndVerdict({ annotation: { id, speech, verdict } }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const scales = useSession((session) => session.scales)
  return (
    <>
      <ChoiceField
        label="Speech"
        choices={choicesOf(SPEECHES, SPEECH_LABELS)}
        value={speech}
        onChoose={(choice) =>
          editAnnotation(quoth, id, { speech: choice.id }, `Set speech to ${choice.label.toLowerCase()}`)
        }
      />
      <ChoiceField
        field="verdict"
        label="Verdict"
        choices={offeredTerms(scaleOf(scales, 'verdict'), verdict)}
        value={verdict}
        onChoose={(choice) =>
          editAnnotation(quoth, id, { verdict: choice.id }, `Set verdict to ${choice.label.toLowerCase()}`)
        }
      />
    </>
  )
}

/** Gives the keyboard to a field: to what is chosen in it where it is a group of choices. */
function focusField(fields: HTMLElement | null, field: 'first' | 'speaker' | 'verdict' | 'tags'): void {
  const group = field === 'first' ? fields : fields?.querySelector(`[data-field="${field}"]`)
  const input = group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input')
  const target = field === 'first' ? fields?.querySelector('input') : input
  target?.focus()
  if (field === 'first' || field === 'speaker') target?.select()
}
