import { boxLook, describe, FieldFrame } from './field-frame'
import type { FormValues } from './form-values'

interface ChoiceFieldProps {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly isOptional?: boolean
  readonly value?: string | undefined
  readonly state?: FormValues | null | undefined
}

/** One of several. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, label, hint, options, state, isOptional = false } = props
  const { id = `field-${name}` } = props
  const error = state?.errors[name]
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={!isOptional}>
      <select
        {...describe(id, name, hint, error)}
        required={!isOptional}
        defaultValue={state?.values[name] ?? props.value ?? ''}
        className={boxLook}
      >
        {isOptional || (state?.values[name] ?? props.value) === undefined ? (
          <option value="" />
        ) : null}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
