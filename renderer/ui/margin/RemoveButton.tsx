import { X } from 'lucide-react'
import { passFocusOn } from '../keyboard/pass-focus-on'

/** Takes one item out of a list, by the name of what it does; the keyboard goes on to the next. */
export function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      onClick={(event) => {
        passFocusOn(event.currentTarget)
        onRemove()
      }}
    >
      <X size={12} />
    </button>
  )
}
