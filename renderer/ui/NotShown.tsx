import { useQuoth } from './quoth'

/** Stands where a part of the window, or all of it, could not be shown: what that means, and what to do. */
export function NotShown() {
  const { saving } = useQuoth()
  const loadAgain = async () => {
    await saving.retry()
    await window.quoth.request('window:load-again')
  }
  return (
    <main className="empty">
      <div role="alert">
        <h1 tabIndex={-1}>This could not be shown</h1>
        <p>
          What was saved is still there. Load the window again; if that does not help, go on with something else, or
          restore a backup.
        </p>
      </div>
      <button type="button" className="button" onClick={() => void loadAgain()}>
        Load again
      </button>
    </main>
  )
}
