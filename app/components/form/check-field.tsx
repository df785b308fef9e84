import { describe } from './field-frame'
import type { FormValues } from './form-values'

interface CheckFieldProps {
  readonly name: string
  readonly label: string
  readonly state?: FormValues | null | undefined
  readonly isRequired?: boolean
}

/** Yes or no; required means that only yes goes on. */
export function CheckField({ name, label, state, isRequired = false }: CheckFieldProps) {
  const error = state?.errors[name]
  return (
    <div>
      <label className="flex items-start gap-2">
        <input
          {...describe(name, undefined, error)}
          type="checkbox"
          value="on"
          required={isRequired}
          defaultChecked={state?.values[name] === 'on'}
          className="mt-1.5 size-4"
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={`error-${name}`} className="mt-1 text-fact text-vermilion">
          {error}
        </p>
      ) : null}
    </div>
  )
}
