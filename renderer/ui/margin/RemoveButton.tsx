import { X } from 'lucide-react'

/** Takes one item out of a list, by the name of what it does. */
export function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} onClick={onRemove}>
      <X size={12} />
    </button>
  )
}
