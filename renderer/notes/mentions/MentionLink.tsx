import { useSyncExternalStore } from 'react'
import { type MentionTarget, mentionLabel } from '../../domain/note-link'
import { useNoteLibrary } from '../note-library'

type Props = {
  target: MentionTarget
  /** The name that it had when the note was written. */
  last: string
}

/** A mention in a note that is read: by the name that its thing has now, and leading to it if it can. */
export function MentionLink({ target, last }: Props) {
  const { mentions } = useNoteLibrary()
  const name = useSyncExternalStore(mentions.subscribe, () => mentions.nameOf(target))
  const label = mentionLabel(target.kind, name ?? last)
  const { open } = mentions
  if (name === null) {
    return (
      <s className="mention" data-kind={target.kind} data-gone="" title="No longer in the library">
        {label}
      </s>
    )
  }
  return open === null ? (
    <span className="mention" data-kind={target.kind}>
      {label}
    </span>
  ) : (
    <button type="button" className="mention" data-kind={target.kind} onClick={() => open(target)}>
      {label}
    </button>
  )
}
