import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'button'>, 'type' | 'disabled' | 'aria-disabled'> & {
  /** Whether a press does nothing now. */
  idle: boolean
}

/**
 * A button that can become idle by its own press. It keeps the keyboard then, which a disabled one would lose (ARIA
 * Authoring Practices, “Focusability of disabled controls”).
 */
export function SteadyButton({ idle, onClick, ...rest }: Props) {
  return <button {...rest} type="button" aria-disabled={idle || undefined} onClick={idle ? undefined : onClick} />
}
