import { useState } from 'react'

type Props = {
  label: string
  value: string
  placeholder?: string
  className?: string
  /** What was typed, once the keyboard leaves or Enter is pressed, and only where it is something else. */
  onCommit: (value: string) => void
}

/** One line of text that is taken with Enter, and when the keyboard leaves it; Escape brings back what was there. */
export function TextField({ label, value, placeholder, className = '', onCommit }: Props) {
  // Null until something is typed, and once that is taken: what was refused gives way to what there is.
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    if (typed !== null && typed !== value) onCommit(typed)
    setTyped(null)
  }
  return (
    <input
      className={`field-input ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? value}
      dir="auto"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        // Enter may also end a word that is being composed.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          commit()
          event.currentTarget.select()
        }
        if (event.key === 'Escape' && typed !== null && typed !== value) {
          event.stopPropagation()
          setTyped(null)
        }
      }}
    />
  )
}
