import type { ReactNode } from 'react'
import { DemoMark } from './demo-mark'
import { SectionHeading } from './section-heading'

interface ShortListProps {
  readonly id: string
  readonly title: string
  /** Shown if there is nothing. */
  readonly none: string
  readonly items: readonly {
    readonly id: string
    readonly href: string
    readonly name: string
    readonly isDemo: boolean
    readonly summary?: string | null | undefined
    readonly badge?: ReactNode
    readonly aside?: ReactNode
  }[]
}

/** What belongs to something else: a firm's capabilities, a park's platforms. */
export function ShortList({ id, title, none, items }: ShortListProps) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} count={items.length}>
        {title}
      </SectionHeading>
      {items.length === 0 ? <p className="py-2 text-fact text-ink-faint">{none}</p> : null}
      <ul className="divide-y divide-line">
        {items.map((it) => (
          <li key={it.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <div className="min-w-0 flex-1 basis-72">
              {it.badge}{' '}
              <a href={it.href} className="font-medium no-underline hover:underline">
                {it.name}
              </a>{' '}
              {it.isDemo ? <DemoMark /> : null}
              {it.summary ? <p className="text-fact text-ink-soft">{it.summary}</p> : null}
            </div>
            <div className="text-fact">{it.aside}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
