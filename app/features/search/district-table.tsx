import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../components/format-money'
import type { DistrictCounts } from './count-districts.server'

interface DistrictTableProps {
  readonly districts: DistrictCounts
}

const columns = ['needs', 'capabilities', 'pilots', 'organizations'] as const

/** The 16 districts with what each has listed. */
export function DistrictTable({ districts }: DistrictTableProps) {
  const { t } = useTranslation(['search', 'home'])
  return (
    <table className="w-full border-collapse text-fact">
      <caption className="sr-only">{t('home:districts')}</caption>
      <thead>
        <tr className="border-b border-line text-ink-faint">
          <th scope="col" className="py-1 text-left font-normal">
            {t('home:district')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 text-right font-normal">
              {t(`home:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {districts.map((district) => (
          <tr key={district.code} className="border-b border-line">
            <th scope="row" className="py-0.5 text-left font-normal">
              <a
                href={`/parks?district=${district.code}`}
                className="tap no-underline hover:underline"
              >
                {district.name}
              </a>
            </th>
            {columns.map((column) => (
              <td key={column} className="py-0.5 text-right">
                {district[column] === 0 ? (
                  <span className="text-ink-faint">0</span>
                ) : (
                  <a
                    href={`/${column}?district=${district.code}`}
                    className="tap text-ink no-underline hover:underline"
                  >
                    {groupDigits(district[column])}
                  </a>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
