import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface SortOption {
  readonly value: string
  readonly label: string
}

interface SortChoiceProps {
  readonly form: string
  readonly sort: string
  readonly sorts: readonly SortOption[]
}

/** The order of a list, applied at once with JavaScript and by the form's button without. */
export function SortChoice({ form, sort, sorts }: SortChoiceProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(sort)
  useEffect(() => setChosen(sort), [sort])
  return (
    <label className="no-print flex items-center gap-1.5 whitespace-nowrap text-ink-soft">
      {t('results.sort')}
      <select
        form={form}
        name="sort"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data-autosubmit=""
        className="rounded-sm border border-line-strong bg-paper px-1.5 py-1 text-ink"
      >
        {sorts.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
