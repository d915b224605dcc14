import type { ReactNode } from 'react'

/**
 * Why something was not taken, under the field: whoever doesn’t see it come is told it at once. Where what was refused stays
 * in the field, that is `aria-invalid` and described by this one’s id; where the field has gone back to what it held, it is not.
 */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="field-error" role="alert">
      {children}
    </p>
  )
}
