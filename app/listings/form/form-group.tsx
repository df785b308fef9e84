import type { ReactNode } from 'react'

interface FormGroupProps {
  readonly label: string
  readonly children: ReactNode
}

/** A few fields that belong together. */
export function FormGroup({ label, children }: FormGroupProps) {
  return (
    <fieldset className="space-y-4 border-t border-line pt-3">
      <legend className="pr-3 text-title">{label}</legend>
      {children}
    </fieldset>
  )
}
