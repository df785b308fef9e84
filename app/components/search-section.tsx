import type { ReactNode } from 'react'
import { SectionHeading } from './section-heading'

interface SearchSectionProps {
  readonly id: string
  readonly title: string
  readonly total: number
  /** The whole list and what the link to it says. */
  readonly href: string
  readonly more: string
  /** Said if there is nothing. */
  readonly nothing: string
  readonly children: readonly ReactNode[]
}

/** The first results of one kind with their total and the way to all of them. */
export function SearchSection(props: SearchSectionProps) {
  const { id, total, children } = props
  return (
    <section aria-labelledby={id} className="mt-6">
      <SectionHeading
        id={id}
        count={total}
        aside={total > children.length ? <a href={props.href}>{props.more}</a> : undefined}
      >
        {props.title}
      </SectionHeading>
      {children.length === 0 ? (
        <p className="py-3 text-fact text-ink-faint">{props.nothing}</p>
      ) : (
        <div className="divide-y divide-line">{children}</div>
      )}
    </section>
  )
}
