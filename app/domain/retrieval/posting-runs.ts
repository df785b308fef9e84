import type { Store } from './store'

/** A stretch of postings in ascending order of slots: entries `from` to `to` − 1. */
export interface PostingRun {
  readonly slots: Uint32Array
  readonly impacts: Float32Array
  readonly from: number
  readonly to: number
}

/**
 * The postings of a term as at most two runs, the second one wholly after the first. Dead slots
 * are still in them. A term that the index does not hold has none.
 */
export function postingRuns(store: Store, term: string): readonly PostingRun[] {
  const id = store.vocabulary.idOf(term)
  if (id === undefined) return []
  const runs: PostingRun[] = []
  const { offsets, slots, impacts } = store.sorted
  if (id + 1 < offsets.length) {
    const from = offsets[id] as number
    const to = offsets[id + 1] as number
    if (from < to) runs.push({ slots, impacts, from, to })
  }
  const fresh = store.fresh.get(id)
  if (fresh) {
    runs.push({
      slots: fresh.slots.data,
      impacts: fresh.impacts.data,
      from: 0,
      to: fresh.slots.length,
    })
  }
  return runs
}

/** How many entries the runs hold. */
export function countEntries(runs: readonly PostingRun[]): number {
  return runs.reduce((sum, run) => sum + run.to - run.from, 0)
}

/**
 * The first entry at or after `from` whose slot is not below `slot`, or `run.to`. Steps double
 * first and halve then, so that a near entry is found in few steps.
 */
export function seek(run: PostingRun, from: number, slot: number): number {
  const { slots, to } = run
  if (from >= to || (slots[from] as number) >= slot) return from
  let low = from
  let step = 1
  while (low + step < to && (slots[low + step] as number) < slot) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, to)
  low++
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((slots[middle] as number) < slot) low = middle + 1
    else high = middle
  }
  return low
}
