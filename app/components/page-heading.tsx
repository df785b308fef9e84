import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'
import { DemoBanner } from './demo-banner'
import { DemoMark } from './demo-mark'
import { demoShareOf } from './demo-share'

interface PageHeadingProps {
  readonly crumbs: readonly Crumb[]
  readonly title: string
  readonly summary?: string | null | undefined
  readonly badge?: ReactNode
  readonly isDemo: boolean
  /** Where the page shows more than this one thing: how much of all is demo data. */
  readonly banner?: ReactNode
  /** State, clock, freshness: a line below the summary. */
  readonly children?: ReactNode
}

/** The head of a page about one thing. */
export function PageHeading(props: PageHeadingProps) {
  const { crumbs, title, summary, badge, isDemo, banner, children } = props
  return (
    <header className="mb-4">
      {banner ?? <DemoBanner share={demoShareOf([{ isDemo }])} />}
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
