import type { ReactNode } from 'react'

/** Several controls under one label, beside it like any field. */
export function FieldGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset can't stand beside what it is about
    <div role="group" aria-label={label} className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <div>{children}</div>
    </div>
  )
}
