import { ChevronLeft, ChevronRight } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon'
import { addressOf, type Parameters, withOne } from './list-address'
import { pagesToShow } from './pages-to-show'

interface PaginationProps {
  readonly path: string
  readonly parameters: Parameters
  /** From 1. */
  readonly page: number
  readonly pageCount: number
  /** Of two lists of a page, the parameter of this one. */
  readonly name?: string
  /** The part of the page that its links lead to. */
  readonly anchor?: string
  /** What it leads through, where a page has two. */
  readonly label?: string
}

const cell = 'inline-flex h-9 min-w-9 items-center justify-center rounded-sm px-2 no-underline'

/** Links to the pages of a list: first, last and those around the present one. */
export function Pagination(props: PaginationProps) {
  const { t } = useTranslation()
  const { path, parameters, page, pageCount, name = 'page', anchor, label } = props
  if (pageCount <= 1) return null
  const hrefOf = (to: number) =>
    addressOf(path, to === 1 ? parameters : withOne(parameters, name, String(to))) +
    (anchor === undefined ? '' : `#${anchor}`)
  return (
    <nav
      aria-label={label ?? t('pages.label')}
      className="mt-6 flex flex-wrap items-center gap-1 text-fact"
    >
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev" className={`${cell} gap-0.5`}>
          <Icon of={ChevronLeft} size={16} />
          {t('pages.previous')}
        </a>
      ) : null}
      {pagesToShow(page, pageCount).map((shown) =>
        shown.isGap ? (
          <span key={`gap-${shown.page}`} aria-hidden="true" className="px-1 text-ink-faint">
            …
          </span>
        ) : (
          <a
            key={shown.page}
            href={hrefOf(shown.page)}
            aria-current={shown.page === page ? 'page' : undefined}
            aria-label={t('pages.page', { page: shown.page })}
            className={
              shown.page === page
                ? `${cell} bg-work text-on-work hover:text-on-work`
                : `${cell} hover:bg-ground`
            }
          >
            {shown.page}
          </a>
        ),
      )}
      {page < pageCount ? (
        <a href={hrefOf(page + 1)} rel="next" className={`${cell} gap-0.5`}>
          {t('pages.next')}
          <Icon of={ChevronRight} size={16} />
        </a>
      ) : null}
    </nav>
  )
}
