import { Chip } from './chip'

interface TermListProps {
  readonly terms: readonly { readonly value: string; readonly label: string }[]
  /** Where a click on a term leads; without it the terms are plain. */
  readonly hrefOf?: (value: string) => string
}

/** Terms as chips, or nothing stated. */
export function TermList({ terms, hrefOf }: TermListProps) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {terms.map(({ value, label }) => (
        <Chip key={value} href={hrefOf?.(value)}>
          {label}
        </Chip>
      ))}
    </span>
  )
}
