import type { CorpusStatistics } from './match-context'

/** In how many of the texts each token stands. */
export function countCorpus(texts: Iterable<Iterable<string>>): CorpusStatistics {
  const frequencies = new Map<string, number>()
  let documents = 0
  for (const tokens of texts) {
    documents += 1
    for (const token of new Set(tokens)) frequencies.set(token, (frequencies.get(token) ?? 0) + 1)
  }
  return { documents, frequencyOf: (token) => frequencies.get(token) ?? 0 }
}
