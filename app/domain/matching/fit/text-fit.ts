import type { CorpusStatistics, MatchContext } from '../match-context'

/** BM25's saturation of repeats and weight of length; the length at which a text is average. */
const saturation = 1.2
const lengthWeight = 0.5
const pivotLength = 150

/** The tokens of a need, each with what it is worth, and the score the need has for itself. */
export interface TextProfile {
  readonly worth: ReadonlyMap<string, number>
  readonly selfScore: number
}

/** Inverse document frequency as in BM25: ln(1 + (N − n + ½) ÷ (n + ½)), Robertson and Zaragoza 2009. */
function inverseFrequency(token: string, corpus: CorpusStatistics): number {
  const n = Math.min(corpus.frequencyOf(token), corpus.documents)
  return Math.log(1 + (corpus.documents - n + 0.5) / (n + 0.5))
}

/** What each distinct token of the asking text is worth. */
export function profileText(tokens: readonly string[], corpus: CorpusStatistics): TextProfile {
  const worth = new Map<string, number>()
  for (const token of tokens) {
    if (!worth.has(token)) worth.set(token, inverseFrequency(token, corpus))
  }
  let selfScore = 0
  for (const value of worth.values()) selfScore += value
  return { worth, selfScore }
}

/**
 * How much of the asking text's worth the other text holds, 0 to 1: BM25 over the shared tokens,
 * divided by the score of a text that holds each once, and by the share that counts as full.
 */
export function textFit(
  profile: TextProfile,
  tokens: readonly string[],
  { weights }: Pick<MatchContext, 'weights'>,
): number {
  if (profile.selfScore === 0) return 0
  const counts = new Map<string, number>()
  for (const token of tokens) {
    if (profile.worth.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  const length = 1 - lengthWeight + (lengthWeight * tokens.length) / pivotLength
  let score = 0
  // In the order of the asking text: offers with the same words must tie to the last digit.
  for (const [token, worth] of profile.worth) {
    const count = counts.get(token) ?? 0
    score += (worth * count * (saturation + 1)) / (count + saturation * length)
  }
  return Math.min(1, score / profile.selfScore / weights.fullTextLikeness)
}
