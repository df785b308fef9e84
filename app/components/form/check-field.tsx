import { describe } from './field-frame'
import type { FormValues } from './form-values'

interface CheckFieldProps {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly state?: FormValues | null | undefined
  readonly isRequired?: boolean
}

/** Yes or no; required means that only yes goes on. */
export function CheckField(props: CheckFieldProps) {
  const { name, label, state, isRequired = false, id = `field-${name}` } = props
  const error = state?.errors[name]
  return (
    <div>
      <label className="flex items-start gap-2">
        <input
          {...describe(id, name, undefined, error)}
          type="checkbox"
          value="on"
          required={isRequired}
          defaultChecked={state?.values[name] === 'on'}
          className="mt-1.5 size-4"
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={`error-${id}`} className="mt-1 text-fact text-vermilion">
          {error}
        </p>
      ) : null}
    </div>
  )
}
