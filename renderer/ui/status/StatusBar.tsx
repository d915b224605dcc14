import { KeyHint } from '../keyboard/KeyHint'
import { useQuoth } from '../quoth'
import { ArticleCounts } from './ArticleCounts'
import { ImportStatus } from './ImportStatus'
import { LastAction } from './LastAction'
import { SaveStatus } from './SaveStatus'

/** The bar at the bottom: what the article holds, what was just done, and whether it is saved. */
export function StatusBar() {
  const { store } = useQuoth()
  return (
    <footer className="status-bar">
      <ArticleCounts />
      <ImportStatus />
      <LastAction />
      <SaveStatus />
      <button
        type="button"
        className="quiet-button"
        onClick={() => store.dispatch({ type: 'dialog-asked', dialog: 'keys' })}
      >
        Keys
        <KeyHint command="keys" />
      </button>
    </footer>
  )
}
