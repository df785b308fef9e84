import type { ReactNode } from 'react'
import { keepTogether } from './keep-together'

interface BriefRowProps {
  readonly href: string
  readonly title: string
  readonly badge?: ReactNode
  /** Until when, or the one figure that counts. */
  readonly aside: ReactNode
  /** Who, where. */
  readonly children: ReactNode
}

/** Two lines of a listing, where many kinds stand on one page. */
export function BriefRow({ href, title, badge, aside, children }: BriefRowProps) {
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0">
          {badge === undefined ? null : <>{badge} </>}
          <a href={href} className="font-medium no-underline hover:underline">
            {keepTogether(title)}
          </a>
        </span>
        <span className="ml-auto shrink-0">{aside}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 text-fact text-ink-soft">{children}</div>
    </li>
  )
}
