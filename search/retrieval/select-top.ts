/** Negative if `a` ranks before `b`. Must be a strict order: two slots are never equal. */
export type Ranking = (a: number, b: number) => number

/**
 * The first `limit` of `slots` in the order of `ranking`. A heap of `limit` entries with the last
 * one on top, so that most slots cost one comparison.
 */
export function selectTop(slots: Uint32Array, limit: number, ranking: Ranking): Uint32Array {
  if (limit <= 0) return new Uint32Array(0)
  // A heap that holds most of the slots costs more than a sort.
  if (limit * 4 >= slots.length) return slots.slice().sort(ranking).slice(0, limit)
  const heap = slots.slice(0, limit)
  for (let at = (limit >>> 1) - 1; at >= 0; at--) sink(heap, at, ranking)
  for (let i = limit; i < slots.length; i++) {
    const slot = slots[i] as number
    if (ranking(slot, heap[0] as number) < 0) {
      heap[0] = slot
      sink(heap, 0, ranking)
    }
  }
  return heap.sort(ranking)
}

function sink(heap: Uint32Array, start: number, ranking: Ranking): void {
  let at = start
  const slot = heap[at] as number
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    const right = child + 1
    if (right < heap.length && ranking(heap[right] as number, heap[child] as number) > 0) {
      child = right
    }
    if (ranking(heap[child] as number, slot) < 0) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = slot
}
