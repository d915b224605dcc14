import { useEffect, useState } from 'react'

type Props = {
  label: string
  value: string
  placeholder?: string
  className?: string
  /** What was typed, once the keyboard leaves or Enter is pressed, and only where it is something else. */
  onCommit: (value: string) => void
}

/** One line of text that is taken when the keyboard leaves it; Escape brings back what was there. */
export function TextField({ label, value, placeholder, className = '', onCommit }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <input
      className={`field-input ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      dir="auto"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed === value) return
        onCommit(typed)
        // What was refused gives way to what there is.
        setTyped(value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape' && typed !== value) {
          event.stopPropagation()
          setTyped(value)
        }
      }}
    />
  )
}
