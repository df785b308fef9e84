import type { ReactNode } from 'react'

interface DetailLayoutProps {
  readonly heading: ReactNode
  readonly main: ReactNode
  readonly aside: ReactNode
  /** Sticky at the foot of a phone, on top of the side column otherwise. */
  readonly action?: ReactNode
}

/** A page about one thing: what it is to the left, who and where to the right. */
export function DetailLayout({ heading, main, aside, action }: DetailLayoutProps) {
  return (
    <article>
      {heading}
      <div className="grid gap-x-10 gap-y-6 wide:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-6">{main}</div>
        <aside className="min-w-0 space-y-6">
          {action === undefined ? null : <div className="hidden wide:block">{action}</div>}
          {aside}
        </aside>
      </div>
      {action === undefined ? null : <div className="wide:hidden">{action}</div>}
    </article>
  )
}
