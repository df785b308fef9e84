import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TierMark } from './tier-mark'

export interface Fact {
  readonly key: string
  readonly label: string
  /** Null is shown as "not stated", never left blank. */
  readonly value: ReactNode | null
  readonly tier?: 0 | 1 | 2
  /** What is said beside the value: hard or wish, issuer, date. */
  readonly note?: ReactNode
}

interface FactTableProps {
  /** Read out before the table; shown if `isCaptionShown`. */
  readonly caption: string
  readonly isCaptionShown?: boolean
  readonly facts: readonly Fact[]
}

/** Facts of one thing, one a line: what, value with unit, mark of secrecy. */
export function FactTable({ caption, isCaptionShown = false, facts }: FactTableProps) {
  const { t } = useTranslation()
  const hasNotes = facts.some((fact) => fact.note !== undefined || (fact.tier ?? 0) > 0)
  return (
    <table className="w-full border-collapse border-y border-line">
      <caption className={isCaptionShown ? 'pb-1 text-left font-semibold' : 'sr-only'}>
        {caption}
      </caption>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.key} className="border-t border-line first:border-t-0 align-baseline">
            <th
              scope="row"
              className="w-[30%] min-w-24 py-1.5 pr-3 text-left text-fact font-normal text-ink-faint"
            >
              {fact.label}
            </th>
            <td className="py-1.5 pr-3">
              {fact.value ?? <span className="text-fact text-amber">{t('unstated')}</span>}
            </td>
            {hasNotes ? (
              <td className="py-1.5 text-right text-fact text-ink-soft">
                {fact.note} <TierMark tier={fact.tier ?? 0} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
