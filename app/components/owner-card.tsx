import type { ReactNode } from 'react'
import { Badge } from './badge'
import { OwnerLine } from './owner-line'
import { SectionHeading } from './section-heading'

interface OwnerCardProps {
  readonly title: string
  readonly name: string
  readonly href: string | null
  readonly isVerified: boolean | null
  readonly labels: readonly string[]
  /** Place, park, size: a line each. */
  readonly lines: readonly ReactNode[]
}

/** Who stands behind a listing. */
export function OwnerCard({ title, name, href, isVerified, labels, lines }: OwnerCardProps) {
  return (
    <section aria-labelledby="owner">
      <SectionHeading id="owner" level={2}>
        {title}
      </SectionHeading>
      <p className="mt-2 font-semibold">
        <OwnerLine name={name} href={href} isVerified={isVerified} />
      </p>
      {labels.length === 0 ? null : (
        <p className="mt-1 flex flex-wrap gap-1.5">
          {labels.map((label) => (
            <Badge key={label} tone="green">
              {label}
            </Badge>
          ))}
        </p>
      )}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <p key={index} className="text-fact text-ink-soft">
          {line}
        </p>
      ))}
    </section>
  )
}
