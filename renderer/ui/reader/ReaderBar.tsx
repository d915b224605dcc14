import { PanelLeft, PanelRight } from 'lucide-react'
import { AppearanceSettings } from '../appearance/AppearanceSettings'
import { commandOf } from '../keyboard/commands'
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
      <CommandButton command="find" label="Find" className="quiet-button" />
      <CommandButton command="outline" label="Outline" className="quiet-button" />
      <div className="bar-end">
        <CommandButton command="export" label="Export" className="button" />
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

function CommandButton({ command: id, label, className }: { command: string; label: string; className: string }) {
  const quoth = useQuoth()
  const { isPossible, run } = commandOf(id)
  const possible = useSession((session) => isPossible?.(session) !== false)
  return (
    <button type="button" className={className} disabled={!possible} onClick={() => run(quoth)}>
      {label}
    </button>
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
