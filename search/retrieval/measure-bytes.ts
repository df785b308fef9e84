import type { PackedPostings } from './packed-postings'
import type { Store } from './store'

/** How many bytes of memory the parts of an index take. */
export type IndexBytes = {
  readonly postings: number
  /** Distinct terms with what finds them by prefix and by likeness. */
  readonly vocabulary: number
  /** Fields to filter, count and sort by, places, and which documents are live. */
  readonly columns: number
  /** Terms by document: none are kept. */
  readonly forward: number
  readonly ids: number
  /** The surfaces on which phrases are confirmed. */
  readonly text: number
}

/** A fresh posting list: its object, two growable arrays and its place in a map. */
const freshListBytes = 300

export function measureBytes(store: Store): IndexBytes {
  let columns = store.live.byteLength + store.locations.codes.data.byteLength
  for (const { values, numbers } of store.columns.values()) {
    columns += (values?.bytes ?? 0) + (numbers?.bytes ?? 0)
  }
  let postings = packedBytes(store.sorted)
  for (const { slots, codes } of store.fresh.values()) {
    postings += freshListBytes + slots.data.byteLength + codes.data.byteLength
  }
  return {
    postings,
    vocabulary: store.vocabulary.bytes + store.counts.holders.byteLength,
    columns,
    forward: 0,
    ids: store.ids.bytes,
    text: store.surfaces.bytes,
  }
}

function packedBytes(packed: PackedPostings): number {
  return Object.values(packed).reduce<number>(
    (sum, part: number | Uint8Array | Uint32Array) =>
      sum + (typeof part === 'number' ? 8 : part.byteLength),
    0,
  )
}
