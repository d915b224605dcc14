import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { importWaitingFiles } from './actions/import-files'
import { CommandPalette, EvidenceDialog, OutlineDialog } from './ahead'
import { keepFocus } from './keyboard/keep-focus'
import { useKeyboard } from './keyboard/use-keyboard'
import { Library } from './library/Library'
import { useFileDrop } from './library/use-file-drop'
import type { PanelState } from './panel-state'
import { useQuoth, useSession } from './quoth'
import { Workspace } from './reader/Workspace'
import type { Dialog } from './session/place'
import { StatusBar } from './status/StatusBar'
import { useMenu } from './use-menu'
import { useUnsavedGuard } from './use-unsaved-guard'

const ShortcutsDialog = lazy(() => import('./keyboard/ShortcutsDialog'))

const CopyAsDialog = lazy(() => import('./export/CopyAsDialog'))
const ExportDialog = lazy(() => import('./export/ExportDialog'))
const UpgradeScreen = lazy(() => import('./backup/UpgradeScreen'))

const DIALOGS: Record<Dialog, ReactNode> = {
  commands: <CommandPalette />,
  keys: <ShortcutsDialog />,
  outline: <OutlineDialog />,
  export: <ExportDialog />,
  'copy-as': <CopyAsDialog />,
  'evidence-for': <EvidenceDialog stance="supports" />,
  'evidence-against': <EvidenceDialog stance="contradicts" />,
}

/** The window: the library, or what keeps it from being shown. */
export function App() {
  useEffect(keepFocus, [])
  const phase = useSession((session) => session.phase)
  switch (phase.kind) {
    case 'opening':
    case 'ready':
    case 'lost':
      return <LibraryWindow />
    case 'backing-up':
    case 'not-backed-up':
    case 'upgrading':
      return (
        <Suspense>
          <UpgradeScreen phase={phase} />
        </Suspense>
      )
    case 'failed':
      return (
        <main className="empty">
          <div role="alert">
            <h1 tabIndex={-1}>The library could not be opened</h1>
            <p>{phase.reason}</p>
          </div>
          <button type="button" className="button" onClick={() => void window.quoth.request('window:load-again')}>
            Try again
          </button>
        </main>
      )
  }
}

function LibraryWindow() {
  const quoth = useQuoth()
  const dialog = useSession((session) => session.dialog)
  const [library, setLibrary] = useState<PanelState>('auto')
  const dropping = useFileDrop()
  const closeOpened = useCallback(() => setLibrary((state) => (state === 'open' ? 'auto' : state)), [])
  useKeyboard()
  useMenu()
  useUnsavedGuard()

  useEffect(() => {
    const take = () => void importWaitingFiles(quoth)
    take()
    return window.quoth.on('files:waiting', take)
  }, [quoth])

  return (
    <div className={`window${dropping ? ' dropping' : ''}`} data-library={library}>
      <Library state={library} onClose={closeOpened} />
      <Workspace library={library} onToggleLibrary={setLibrary} />
      <StatusBar />
      <Suspense>{dialog !== null && DIALOGS[dialog]}</Suspense>
    </div>
  )
}
