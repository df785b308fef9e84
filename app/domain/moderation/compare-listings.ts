/** A listing as far as it is compared: its fields by name, each as one text. */
export type ComparedFields = Readonly<Record<string, string>>

export interface ListingComparison {
  /** 0 to 1: how much of what either says the other says too. */
  readonly similarity: number
  /** Fields that differ at all, the most different first. */
  readonly differing: readonly string[]
}

/** From this similarity on, two listings are pointed out as perhaps one. */
export const duplicateThreshold = 0.55

/**
 * Compares two listings field by field by their pairs of neighbouring characters: the Dice
 * coefficient 2·|A ∩ B| / (|A| + |B|) over multisets (Dice 1945), each field weighted by its length,
 * so that a long text counts for more than a short one. Of two that say nothing, nothing is known: 0.
 */
export function compareListings(one: ComparedFields, other: ComparedFields): ListingComparison {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const parts = names.map((name) => {
    const [a, b] = [pairsOf(one[name] ?? ''), pairsOf(other[name] ?? '')]
    const size = sizeOf(a) + sizeOf(b)
    return { name, size, shared: 2 * sharedOf(a, b) }
  })
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const shared = parts.reduce((sum, part) => sum + part.shared, 0)
  const share = (part: { readonly size: number; readonly shared: number }) =>
    part.size === 0 ? 1 : part.shared / part.size
  return {
    similarity: size === 0 ? 0 : shared / size,
    differing: parts
      .filter((part) => share(part) < 1)
      .sort((a, b) => share(a) - share(b) || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name),
  }
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const characters = [...`^${text.replace(/\s+/gu, '').toLowerCase()}$`]
  const pairs = new Map<string, number>()
  if (characters.length === 2) return pairs
  for (let at = 1; at < characters.length; at++) {
    const pair = `${characters[at - 1]}${characters[at]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0)
}

function sharedOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0)
}
