import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state'
import { groupDigits } from './format-money'
import type { ListView } from './list-view'

interface EmptyListProps {
  /** What is missing. */
  readonly title: string
  readonly list: Pick<ListView<unknown>, 'path' | 'parameters' | 'relaxations' | 'isRecorded'>
}

/** Nothing found: the nearest ways out with what each would find, and what becomes of the question. */
export function EmptyList({ title, list }: EmptyListProps) {
  const { t } = useTranslation('listing')
  const isAsked = list.parameters.some(([name]) => name !== 'sort')
  return (
    <EmptyState title={title}>
      {list.relaxations.length === 0 ? null : (
        <>
          <p>{t('none.relax')}</p>
          <ul>
            {list.relaxations.map(({ label, count, href }) => (
              <li key={href} className="border-t border-line first:border-t-0">
                <a href={href} className="flex justify-between gap-4 py-1.5">
                  <span>{label}</span>
                  <span className="measure text-ink-faint">{groupDigits(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isAsked ? (
        <p>
          <a href={list.path}>{t('none.clear')}</a>
        </p>
      ) : null}
      {list.isRecorded ? <p className="text-fact">{t('none.recorded')}</p> : null}
    </EmptyState>
  )
}
