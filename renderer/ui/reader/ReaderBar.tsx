import { PanelLeft, PanelRight } from 'lucide-react'
import { AppearanceSettings } from '../appearance/AppearanceSettings'
import { isReading } from '../keyboard/commands/possible'
import type { PanelState } from '../panel-state'
import { useQuoth, useSession } from '../quoth'
import { useNarrow } from './use-narrow'

type Props = {
  library: PanelState
  onToggleLibrary: (state: PanelState) => void
  margin: PanelState
  onToggleMargin: (state: PanelState) => void
}

/** The bar above the text: both panels, how it is shown, and the way out. What is the text’s own waits beside other pages. */
export function ReaderBar({ library, onToggleLibrary, margin, onToggleMargin }: Props) {
  const quoth = useQuoth()
  const reading = useSession(isReading)
  return (
    <div className="reader-bar">
      <PanelButton
        label="Library"
        state={library}
        under={760}
        onToggle={onToggleLibrary}
        icon={<PanelLeft size={17} />}
      />
      <AppearanceSettings />
      <button
        type="button"
        className="quiet-button"
        disabled={!reading}
        onClick={() => quoth.store.dispatch({ type: 'finding', finding: true })}
      >
        Find
      </button>
      <button
        type="button"
        className="quiet-button"
        disabled={!reading}
        onClick={() => quoth.store.dispatch({ type: 'dialog-asked', dialog: 'outline' })}
      >
        Outline
      </button>
      <div className="bar-end">
        <button
          type="button"
          className="button"
          onClick={() => quoth.store.dispatch({ type: 'dialog-asked', dialog: 'export' })}
        >
          Export
        </button>
        <PanelButton
          label="Margin"
          state={margin}
          under={1000}
          disabled={!reading}
          onToggle={onToggleMargin}
          icon={<PanelRight size={17} />}
        />
      </div>
    </div>
  )
}

type PanelButtonProps = {
  label: string
  state: PanelState
  /** The width in CSS pixels up to which the panel is closed unless it was opened by hand. */
  under: number
  /** Whether there is no such panel now. */
  disabled?: boolean
  onToggle: (state: PanelState) => void
  icon: React.ReactNode
}

function PanelButton({ label, state, under, disabled = false, onToggle, icon }: PanelButtonProps) {
  const narrow = useNarrow(under)
  const shown = !disabled && (state === 'auto' ? !narrow : state === 'open')
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={shown ? `Hide ${label.toLowerCase()}` : `Show ${label.toLowerCase()}`}
      aria-expanded={shown}
      disabled={disabled}
      onClick={() => onToggle(shown ? 'closed' : 'open')}
    >
      {icon}
    </button>
  )
}
