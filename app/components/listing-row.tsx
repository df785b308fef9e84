import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Highlighted, type TextRun } from './highlighted'

interface ListingRowProps {
  readonly href: string
  readonly title: readonly TextRun[]
  readonly summary: readonly TextRun[]
  /** Words around the match, where title and summary hold none. */
  readonly fragment?: readonly TextRun[] | null
  /** Small words before the title: kind, state. */
  readonly badge?: ReactNode
  /** What is asked or offered, as chips or figures. */
  readonly facts?: ReactNode
  /** Who, verified or not, and where. */
  readonly who: ReactNode
  /** At the right on wide screens: until when, how much, how fresh. */
  readonly aside: ReactNode
  readonly headingLevel?: 2 | 3
}

/** A dense row that answers what, who, where and until when without a click. */
export function ListingRow(props: ListingRowProps) {
  const { t } = useTranslation()
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2'
  return (
    <article className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_11.5rem]">
      <div className="min-w-0">
        <Heading className="text-title">
          {props.badge === undefined ? null : <>{props.badge} </>}
          <a href={props.href} className="no-underline hover:underline">
            <Highlighted runs={props.title} />
          </a>
        </Heading>
        <p className="line-clamp-2 text-ink-soft">
          <Highlighted runs={props.summary} />
        </p>
        {props.fragment ? (
          <p className="text-fact text-ink-faint">
            {t('matchedIn')}
            <Highlighted runs={props.fragment} />
          </p>
        ) : null}
        {props.facts === undefined ? null : (
          <div className="mt-1 flex flex-wrap gap-1.5 text-fact">{props.facts}</div>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-x-3 text-fact text-ink-soft">
          {props.who}
        </div>
      </div>
      <div className="flex flex-wrap gap-x-4 text-fact sm:flex-col sm:items-end sm:text-right">
        {props.aside}
      </div>
    </article>
  )
}
