import { useSession } from '../quoth'

/** Whether what was made is on the disk. It says “Saved” only after the transaction is complete. */
export function SaveStatus() {
  const kind = useSession((session) => session.save.kind)
  const { name, text } = STATES[kind]
  return (
    <span className="save-status" role="status" aria-label={name}>
      <span>{text}</span>
    </span>
  )
}

const STATES = {
  saved: { name: 'Saved', text: 'Saved on this computer' },
  saving: { name: 'Saving', text: 'Saving…' },
  failed: { name: 'Not saved', text: 'Not saved' },
}
