import type { ReactNode } from 'react'

interface SectionHeadingProps {
  /** For `aria-labelledby` of the section and for links to it. */
  readonly id: string
  readonly level?: 2 | 3
  readonly count?: number | undefined
  /** A link or a few words at the right end. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function SectionHeading({ id, level = 2, count, aside, children }: SectionHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line pb-1.5">
      <Heading id={id} className={level === 2 ? 'text-heading' : 'text-title'}>
        {children}
        {count === undefined ? null : (
          <span className="pl-2 text-body font-normal text-ink-faint">{count}</span>
        )}
      </Heading>
      {aside === undefined ? null : <div className="shrink-0 text-fact">{aside}</div>}
    </div>
  )
}
