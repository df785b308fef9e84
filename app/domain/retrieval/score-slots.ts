import { type Bitset, hasBit } from './bitset'
import { inverseDocumentFrequency } from './bm25f'
import { countEntries, type PostingRun, postingRuns, seek } from './posting-runs'
import type { Store } from './store'
import { scoringTerms, type TextQuery } from './text-query'

/**
 * Adds to `scores` (by slot, zero before) the BM25F score of each of `slots`, term by term in the
 * order of the query, which makes the sums the same to the last bit on every run. `hits` is the
 * same set as `slots`. Each term's best impact bounds what it can add, so a later version may skip
 * postings without changing the result.
 */
export function scoreSlots(
  store: Store,
  query: TextQuery,
  hits: Bitset,
  slots: Uint32Array,
  scores: Float64Array,
): void {
  for (const [term, weight] of scoringTerms(query)) {
    const runs = postingRuns(store, term)
    const frequency = store.vocabulary.frequencyOf(term)
    if (frequency === 0 || weight === 0) continue
    const factor = weight * inverseDocumentFrequency(store.liveCount, frequency)
    // Seeking costs about as much as reading a dozen entries.
    if (slots.length * 12 < countEntries(runs)) addBySeeking(runs, slots, factor, scores)
    else for (const run of runs) addByReading(run, hits, factor, scores)
  }
}

function addByReading(run: PostingRun, hits: Bitset, factor: number, scores: Float64Array): void {
  const { slots, impacts, to } = run
  for (let at = run.from; at < to; at++) {
    const slot = slots[at] as number
    if (hasBit(hits, slot)) {
      scores[slot] = (scores[slot] as number) + factor * (impacts[at] as number)
    }
  }
}

function addBySeeking(
  runs: readonly PostingRun[],
  slots: Uint32Array,
  factor: number,
  scores: Float64Array,
): void {
  for (const run of runs) {
    let at = run.from
    for (const slot of slots) {
      at = seek(run, at, slot)
      if (at >= run.to) break
      if (run.slots[at] === slot) {
        scores[slot] = (scores[slot] as number) + factor * (run.impacts[at] as number)
      }
    }
  }
}
