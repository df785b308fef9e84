import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groupDigits } from './format-money'
import { SortChoice, type SortOption } from './sort-choice'

interface ResultBarProps {
  readonly form: string
  readonly total: number
  readonly sort: string
  readonly sorts: readonly SortOption[]
  /** The chips of what was understood. */
  readonly children?: ReactNode
}

/** Above a list: what was understood at the left, exact total and order at the right. */
export function ResultBar({ form, total, sort, sorts, children }: ResultBarProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-2">
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">{children}</div>
      <div className="ml-auto flex items-center gap-4 text-fact">
        <p role="status" className="whitespace-nowrap text-ink-soft">
          {t('results.total', { count: total, shown: groupDigits(total) })}
        </p>
        <SortChoice form={form} sort={sort} sorts={sorts} />
      </div>
    </div>
  )
}
