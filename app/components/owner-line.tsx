import { VerifiedMark } from './verified-mark'

interface OwnerLineProps {
  readonly name: string
  readonly href: string | null
  readonly isVerified: boolean | null
}

/** Who stands behind a listing and whether the platform has checked it. */
export function OwnerLine({ name, href, isVerified }: OwnerLineProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      {href === null ? (
        <span>{name}</span>
      ) : (
        <a href={href} className="tap text-ink no-underline hover:underline">
          {name}
        </a>
      )}
      {isVerified === null ? null : <VerifiedMark isVerified={isVerified} />}
    </span>
  )
}
