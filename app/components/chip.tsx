import type { ReactNode } from 'react'
import { type Tone, tintOf } from './tone'

interface ChipProps {
  readonly tone?: Tone
  readonly href?: string | undefined
  readonly children: ReactNode
}

/** A fact in a row of facts: a material, a process, a certificate. */
export function Chip({ tone = 'plain', href, children }: ChipProps) {
  const look = `inline-block max-w-full rounded-sm px-1.5 text-fact leading-5.5 ${tone === 'plain' ? 'bg-ground text-ink-soft' : tintOf[tone]}`
  if (href === undefined) return <span className={look}>{children}</span>
  return (
    <a href={href} className={`${look} tap no-underline hover:underline`}>
      {children}
    </a>
  )
}
