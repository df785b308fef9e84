import type { ReactNode } from 'react'

interface NarrowPageProps {
  readonly title: string
  readonly lead?: string | undefined
  readonly children: ReactNode
}

/** A page of one column, for a form and little besides. */
export function NarrowPage({ title, lead, children }: NarrowPageProps) {
  return (
    <article className="mx-auto max-w-lg space-y-5">
      <header>
        <h1 className="text-page">{title}</h1>
        {lead ? <p className="mt-1 text-ink-soft">{lead}</p> : null}
      </header>
      {children}
    </article>
  )
}
