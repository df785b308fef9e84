import { useEffect, useState } from 'react'
import { groupDigits } from './format-money'

export interface FacetChoice {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly isSelected: boolean
}

interface FacetOptionProps {
  readonly form: string
  readonly name: string
  readonly choice: FacetChoice
}

/**
 * One checkbox of a facet. It shows the reader's click at once and follows the address after: a
 * box that only followed the address would jump back while the list loads.
 */
export function FacetOption({ form, name, choice }: FacetOptionProps) {
  const [isChecked, setChecked] = useState(choice.isSelected)
  useEffect(() => setChecked(choice.isSelected), [choice.isSelected])
  return (
    <li>
      <label className="flex min-h-8 cursor-pointer items-baseline gap-2 py-0.5 hover:text-work-strong">
        <input
          type="checkbox"
          id={`${form}-${name}-${choice.value}`}
          form={form}
          name={name}
          value={choice.value}
          checked={isChecked}
          onChange={(event) => setChecked(event.currentTarget.checked)}
          data-autosubmit=""
          className="size-4 shrink-0 translate-y-0.5"
        />
        <span className="grow">{choice.label}</span>
        <span className="shrink-0 text-ink-faint">{groupDigits(choice.count)}</span>
      </label>
    </li>
  )
}
