import { Chip } from './chip'

interface TermListProps {
  readonly terms: readonly string[]
  /** Where a click on a term leads; without it the terms are plain. */
  readonly hrefOf?: (term: string) => string
}

/** Terms as chips, or nothing stated. */
export function TermList({ terms, hrefOf }: TermListProps) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {terms.map((term) => (
        <Chip key={term} href={hrefOf?.(term)}>
          {term}
        </Chip>
      ))}
    </span>
  )
}
