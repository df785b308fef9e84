const mostWords = 8

export interface LessWords {
  readonly word: string
  /** The text without it. */
  readonly rest: string
  /** How many listings of all kinds have all of the rest. */
  readonly count: number
}

/** For a search in vain: each part that could be left out, with what the others find, most first. */
export async function withoutEachWord(
  parts: readonly Omit<LessWords, 'count'>[],
  countOf: (rest: string) => Promise<number>,
): Promise<readonly LessWords[]> {
  if (parts.length < 2 || parts.length > mostWords) return []
  const choices: LessWords[] = []
  // One after the other, since they take from one budget.
  for (const part of parts) choices.push({ ...part, count: await countOf(part.rest) })
  return choices.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
}
