import { Merge } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Speaker } from '../../domain/speaker'
import { type MergePreview, merge, previewMerge } from '../actions/speakers'
import { ChoiceDialog } from '../keyboard/ChoiceDialog'
import { matching } from '../keyboard/matching'
import { useQuoth, useSession } from '../quoth'

type Asked = { into: Speaker; preview: MergePreview }

/** Makes a speaker one with another, once it is shown what that changes. */
export function MergeSpeaker({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  const speakers = useSession((session) => session.speakers)
  const [choosing, setChoosing] = useState(false)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const others = [...speakers.values()].filter(({ id }) => id !== speaker.id)
  const ask = async (id: string) => {
    const into = speakers.get(id)
    if (into !== undefined) setAsked({ into, preview: await previewMerge(quoth, speaker.id) })
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="quiet-button"
        disabled={others.length === 0}
        onClick={() => setChoosing(true)}
      >
        <Merge size={14} /> Merge into…
      </button>
      {choosing && (
        <ChoiceDialog
          label={`Who is ${speaker.name} the same as?`}
          field="The same as"
          placeholder={`Who is ${speaker.name} the same as?`}
          typed={typed}
          onType={setTyped}
          entries={matching(others, typed, ({ name, aliases }) => [name, ...aliases].join(' ')).map(({ id, name }) => ({
            id,
            label: name,
            group: 'Speakers',
          }))}
          empty="Nobody is called that."
          onChoose={(id) => void ask(id)}
          onClose={() => setChoosing(false)}
        />
      )}
      {asked !== null && (
        <div className="merge-preview" role="alert">
          <p>
            {amount(asked.preview.annotations, 'annotation')} in {amount(asked.preview.articles, 'article')} will be
            attributed to <strong>{asked.into.name}</strong>, who is then also called “{speaker.name}”. Undo takes it
            back.
          </p>
          <button type="button" className="button" onClick={() => void merge(quoth, asked.into.id, speaker.id)}>
            Merge
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              setAsked(null)
              opener.current?.focus()
            }}
          >
            Cancel
          </button>
        </div>
      )}
    </>
  )
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
