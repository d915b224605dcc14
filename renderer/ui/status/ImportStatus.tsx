import { cancelImport } from '../actions/import-files'
import { useQuoth, useSession } from '../quoth'

/** How far an import is, and a way to end it; nothing while there is none. */
export function ImportStatus() {
  const quoth = useQuoth()
  const importing = useSession((session) => session.importing)
  if (importing === null) return null
  const { of, done, total } = importing
  return (
    <span className="import-progress">
      <span>
        Importing {done} of {total}
        {of === 'annotations' && ' annotations'}
      </span>
      <progress aria-label="Importing" value={done} max={total} />
      <button type="button" className="quiet-button" onClick={() => cancelImport(quoth)}>
        Cancel
      </button>
    </span>
  )
}
