import { diffArrays } from 'diff'
import type { ListingFact } from '../../listings/kind/listing'

/** A line of a field: said before and now, only now, or only before. */
export interface ComparedLine {
  readonly text: string
  readonly mark: 'same' | 'added' | 'removed'
}

/** A field as it is decided on. */
export interface ComparedFact extends ListingFact {
  /** Null: there is nothing to compare it with. */
  readonly lines: readonly ComparedLine[] | null
}

/**
 * The fields of a listing beside those of an earlier version of it. What is no longer said stands after
 * what else the field of that name says.
 */
export function compareFacts(
  now: readonly ListingFact[],
  before: readonly ListingFact[] | null,
): readonly ComparedFact[] {
  if (before === null) return now.map((fact) => ({ ...fact, lines: null }))
  const isSame = (one: ListingFact) => (other: ListingFact) =>
    one.name === other.name && one.tier === other.tier
  const dropped = before.filter((fact) => !now.some(isSame(fact)))
  const compared: readonly ComparedFact[] = [
    ...now.map((fact) => ({
      ...fact,
      lines: compareLines(before.find(isSame(fact))?.value, fact.value),
    })),
    ...dropped.map((fact) => ({ ...fact, lines: compareLines(fact.value, undefined) })),
  ]
  const names = [...new Set(compared.map(({ name }) => name))]
  return names.flatMap((name) => compared.filter((fact) => fact.name === name))
}

/** More changes than that are shown as one whole instead of another: looking for fewer takes too long. */
const mostChanges = 400

function compareLines(
  before: string | undefined,
  now: string | undefined,
): readonly ComparedLine[] {
  const [gone, come] = [before, now].map((it) => (it === undefined ? [] : it.split('\n')))
  const parts = diffArrays(gone ?? [], come ?? [], { maxEditLength: mostChanges }) ?? [
    { value: gone ?? [], removed: true, added: false },
    { value: come ?? [], removed: false, added: true },
  ]
  return parts.flatMap(({ value, added, removed }) =>
    value.map((text) => ({ text, mark: added ? 'added' : removed ? 'removed' : 'same' }) as const),
  )
}
