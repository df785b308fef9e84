import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What is missing. */
  readonly title: string
  /** The next step: sentences, links. */
  readonly children?: ReactNode
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="border-b border-line py-8">
      <p className="text-title font-semibold">{title}</p>
      {children === undefined ? null : (
        <div className="mt-2 prose-line space-y-2 text-ink-soft">{children}</div>
      )}
    </div>
  )
}
