import { boxLook, describe, FieldFrame } from './field-frame'
import type { FormValues } from './form-values'

interface FilesFieldProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** Ends of names and types, as the browser's dialogue wants them. */
  readonly accept: string
  readonly state?: FormValues | null | undefined
  readonly isOne?: boolean
}

/** One or more files. They are not kept when a form comes back: browsers do not allow it. */
export function FilesField({ name, label, hint, accept, state, isOne = false }: FilesFieldProps) {
  const id = `field-${name}`
  const error = state?.errors[name]
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired>
      <input
        {...describe(id, name, hint, error)}
        type="file"
        multiple={!isOne}
        required
        accept={accept}
        className={boxLook}
      />
    </FieldFrame>
  )
}
