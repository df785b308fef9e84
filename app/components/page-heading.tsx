import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'
import { DemoMark } from './demo-mark'

interface PageHeadingProps {
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly summary?: string | null | undefined
  readonly badge?: ReactNode
  readonly isDemo: boolean
  /** State, clock, freshness: a line below the summary. */
  readonly children?: ReactNode
}

/** The head of a page about one thing. */
export function PageHeading({ crumbs, title, summary, badge, isDemo, children }: PageHeadingProps) {
  return (
    <header className="mb-4">
      <Breadcrumb crumbs={crumbs} />
      <h1 className="mt-1 text-page">
        {title} {isDemo ? <DemoMark /> : null}
      </h1>
      {summary ? <p className="prose-line mt-1 text-ink-soft">{summary}</p> : null}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-fact">
        {badge}
        {children}
      </div>
    </header>
  )
}
