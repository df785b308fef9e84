import { boxLook, describe, FieldFrame } from './field-frame'
import type { FormValues } from './form-values'

interface TextFieldProps {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'url' | 'tel'
  /** Lines of a longer text. */
  readonly rows?: number
  readonly unit?: string
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'decimal'
  readonly maxLength?: number
  readonly isOptional?: boolean
  readonly value?: string | undefined
  readonly state?: FormValues | null | undefined
}

/** One line or several of text. What was typed comes back with what is wrong about it. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, rows, unit, state, isOptional = false } = props
  const { id = `field-${name}` } = props
  const error = state?.errors[name]
  const shared = {
    ...describe(id, name, hint, error),
    required: !isOptional,
    maxLength: props.maxLength,
    autoComplete: props.autoComplete,
    defaultValue: state?.values[name] ?? props.value,
    className: boxLook,
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={!isOptional}>
      {rows === undefined ? (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          step={props.type === 'number' ? 'any' : undefined}
        />
      ) : (
        <textarea {...shared} rows={rows} />
      )}
      {unit ? <span className="shrink-0 text-fact text-ink-soft">{unit}</span> : null}
    </FieldFrame>
  )
}
