import type { Bitset } from './bitset'
import { windowSize } from './packed-postings'
import { byId } from './rank-slots'
import type { ScoredTerm } from './scored-terms'
import type { SlotSet } from './slot-set'
import type { Store } from './store'
import { type Scored, TopHeap } from './top-heap'

/** So few hits are scored one by one: there is little to leave out. */
const fewHits = 2048

/** After so many windows others may have their turn. */
const windowsInTurn = 64

/** So few hits in a window are looked up: reading its postings costs more. */
const fewInWindow = 12

/**
 * The first `limit` of `hits` by score, ties by id, with their sums, in steps. Exact: what is left out cannot
 * be among them. Windows of slots are passed over whose best codes together do not reach the last of
 * the best so far; within a window, only terms that could lift a slot over it by themselves are
 * read, the others are looked up for what they could still lift. Sources: Turtle and Flood, Query
 * Evaluation: Strategies and Optimizations (1995), MAXSCORE; Ding and Suel, Faster Top-k Document
 * Retrieval Using Block-Max Indexes (2011).
 */
export function* topByScore(
  store: Store,
  hits: SlotSet,
  terms: readonly ScoredTerm[],
  limit: number,
): Generator<void, readonly Scored[]> {
  const heap = new TopHeap(limit, byId(store))
  if (hits.size <= fewHits || limit * 4 >= hits.size) {
    offerEach(hits.slots, terms, heap)
  } else {
    const sealed = store.sorted.slotCount
    yield* offerWindows(hits.bits, sealed, terms, heap)
    if (store.slotCount > sealed) {
      const slots = hits.slots
      offerEach(slots.subarray(firstFrom(slots, sealed)), terms, heap)
    }
  }
  return heap.ordered()
}

function offerEach(slots: Uint32Array, terms: readonly ScoredTerm[], heap: TopHeap): void {
  const sums = new Float64Array(slots.length)
  for (const { cursor, factor } of terms) {
    for (let i = 0; i < slots.length; i++) {
      const code = cursor.codeAt(slots[i] as number)
      if (code > 0) sums[i] = (sums[i] as number) + factor * code
    }
  }
  for (let i = 0; i < slots.length; i++) heap.offer(slots[i] as number, sums[i] as number)
}

/** Slots below `sealed` ascend by id: a later one with an equal sum comes after, and need not enter. */
function* offerWindows(
  hits: Bitset,
  sealed: number,
  given: readonly ScoredTerm[],
  heap: TopHeap,
): Generator<void, void> {
  const terms = [...given].sort(
    (a, b) => a.factor * a.cursor.bestCode - b.factor * b.cursor.bestCode,
  )
  const bounds = new Float64Array(terms.length)
  const sums = new Float64Array(windowSize)
  const scorer = { terms, bounds, sums, heap }
  const found = new Uint32Array(windowSize)
  for (let window = 0; window * windowSize < sealed; window++) {
    if (window % windowsInTurn === windowsInTurn - 1) yield
    const inWindow = slotsInWindow(hits, window, sealed, found)
    if (inWindow.length === 0) continue
    let reachable = 0
    for (const [at, { cursor, factor }] of terms.entries()) {
      const bound = factor * cursor.bestInWindow(window)
      bounds[at] = bound
      reachable += bound
    }
    if (reachable > heap.threshold) offerWindow(scorer, hits, window, inWindow)
  }
}

interface WindowScorer {
  /** By what they can add at most, ascending. */
  readonly terms: readonly ScoredTerm[]
  /** What each term can add in this window. */
  readonly bounds: Float64Array
  readonly sums: Float64Array
  readonly heap: TopHeap
}

function offerWindow(
  { terms, bounds, sums, heap }: WindowScorer,
  hits: Bitset,
  window: number,
  inWindow: Uint32Array,
): void {
  // The terms before `split` could not together lift a slot that has none of the others.
  let split = 0
  let lifted = 0
  while (split < terms.length && lifted + (bounds[split] as number) <= heap.threshold) {
    lifted += bounds[split++] as number
  }
  const from = window * windowSize
  for (let at = split; at < terms.length; at++) {
    if (bounds[at] === 0) continue
    addTerm(terms[at] as ScoredTerm, hits, window, inWindow, sums)
  }
  for (const slot of inWindow) {
    const sum = sums[slot - from] as number
    sums[slot - from] = 0
    if (sum + lifted <= heap.threshold) continue
    const exact = finish(slot, sum, lifted, split, { terms, bounds, heap })
    if (exact > heap.threshold) heap.offer(slot, exact)
  }
}

function addTerm(
  { cursor, factor }: ScoredTerm,
  hits: Bitset,
  window: number,
  inWindow: Uint32Array,
  sums: Float64Array,
): void {
  if (inWindow.length > fewInWindow) {
    cursor.addWindow(window, hits, factor, sums)
    return
  }
  const from = window * windowSize
  for (const slot of inWindow) {
    sums[slot - from] = (sums[slot - from] as number) + factor * cursor.codeAt(slot)
  }
}

/** The whole sum, or −1 as soon as it cannot pass the threshold. */
function finish(
  slot: number,
  start: number,
  lift: number,
  split: number,
  { terms, bounds, heap }: Pick<WindowScorer, 'terms' | 'bounds' | 'heap'>,
): number {
  let sum = start
  let rest = lift
  for (let at = split - 1; at >= 0; at--) {
    const bound = bounds[at] as number
    if (bound === 0) continue
    const { cursor, factor } = terms[at] as ScoredTerm
    rest -= bound
    sum += factor * cursor.codeAt(slot)
    if (sum + rest <= heap.threshold) return -1
  }
  return sum
}

/** Written into `found`, which has room for a window, from its beginning. */
function slotsInWindow(
  hits: Bitset,
  window: number,
  sealed: number,
  found: Uint32Array,
): Uint32Array {
  const from = window * windowSize
  const first = from >>> 5
  const words = hits.subarray(first, Math.min(hits.length, first + (windowSize >>> 5)))
  let count = 0
  for (let i = 0; i < words.length; i++) {
    for (let word = words[i] as number; word !== 0; word &= word - 1) {
      const slot = from + (i << 5) + 31 - Math.clz32(word & -word)
      if (slot < sealed) found[count++] = slot
    }
  }
  return found.subarray(0, count)
}

function firstFrom(slots: Uint32Array, slot: number): number {
  let at = slots.length
  while (at > 0 && (slots[at - 1] as number) >= slot) at--
  return at
}
