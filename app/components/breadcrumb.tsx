import { useTranslation } from 'react-i18next'

export interface Crumb {
  readonly label: string
  /** The page itself, last, has none. */
  readonly href?: string | undefined
}

interface BreadcrumbProps {
  readonly crumbs: readonly Crumb[]
}

export function Breadcrumb({ crumbs }: BreadcrumbProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('breadcrumb')} className="text-fact text-ink-faint">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label}>
            {index > 0 ? <span aria-hidden="true">/ </span> : null}
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <a href={crumb.href} className="tap text-ink-soft no-underline">
                {crumb.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
