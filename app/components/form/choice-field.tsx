import { boxLook, describe, FieldFrame } from './field-frame'
import type { FormValues } from './form-values'

export interface ListedChoice {
  readonly value: string
  readonly label: string
  readonly group?: string | undefined
}

interface ChoiceFieldProps {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: string
  /** Options of one `group` that stand together are shown under its name. */
  readonly options: readonly ListedChoice[]
  readonly isOptional?: boolean
  readonly value?: string | undefined
  readonly state?: FormValues | null | undefined
}

/** One of several. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, label, hint, options, state, isOptional = false } = props
  const { id = `field-${name}` } = props
  const error = state?.errors[name]
  const chosen = state?.values[name] ?? props.value ?? ''
  const isKnown = options.some(({ value }) => value === chosen)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={!isOptional}>
      <select
        {...describe(id, name, hint, error)}
        required={!isOptional}
        defaultValue={isKnown ? chosen : ''}
        className={boxLook}
      >
        {/* Without it a browser would choose the first option for whoever has chosen none. */}
        {isOptional || !isKnown ? <option value="" /> : null}
        <ChoiceOptions options={options} />
      </select>
    </FieldFrame>
  )
}

/** Options as a list has them, those of a group under its name. */
export function ChoiceOptions({ options }: { readonly options: readonly ListedChoice[] }) {
  return grouped(options).map(({ group, options }) =>
    group === undefined ? (
      options.map(toOption)
    ) : (
      <optgroup key={group} label={group}>
        {options.map(toOption)}
      </optgroup>
    ),
  )
}

function toOption({ value, label }: ListedChoice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}

function grouped(options: readonly ListedChoice[]) {
  const groups: { group: string | undefined; options: ListedChoice[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.group === option.group) last.options.push(option)
    else groups.push({ group: option.group, options: [option] })
  }
  return groups
}
