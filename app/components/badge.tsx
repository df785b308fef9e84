import type { ReactNode } from 'react'
import { type Tone, tintOf } from './tone'

interface BadgeProps {
  readonly tone?: Tone
  /** Longer words for the pointer. */
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** A word that classifies: kind, scale, state. */
export function Badge({ tone = 'plain', title, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={`inline-block rounded-sm border px-1.5 align-[0.08em] text-xs leading-5 whitespace-nowrap ${tintOf[tone]}`}
    >
      {children}
    </span>
  )
}
