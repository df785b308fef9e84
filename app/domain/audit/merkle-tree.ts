import type { Hash } from './audit-record'

/**
 * The full subtrees that hold the leaves so far, largest first. Enough to add a leaf and to tell
 * the root, in the space of a logarithm. Merkle trees as in RFC 6962, section 2.1.
 */
export type Frontier = readonly { readonly size: number; readonly hash: Uint8Array }[]

/** The frontier with one leaf more; `leaf` is its content. */
export function addLeaf(frontier: Frontier, leaf: Uint8Array, hash: Hash): Frontier {
  let last = { size: 1, hash: leafHash(leaf, hash) }
  const rest = [...frontier]
  while (rest.at(-1)?.size === last.size) {
    const left = rest.pop() as Frontier[number]
    last = { size: 2 * last.size, hash: nodeHash(left.hash, last.hash, hash) }
  }
  return [...rest, last]
}

/** The root over all leaves; of none, the hash of nothing. */
export function rootOf(frontier: Frontier, hash: Hash): Uint8Array {
  const last = frontier.at(-1)
  if (!last) return hash(new Uint8Array(0))
  return frontier
    .slice(0, -1)
    .reduceRight((right, left) => nodeHash(left.hash, right, hash), last.hash)
}

/**
 * The hashes that, with one leaf, make the root, from the leaf upwards (RFC 6962, section 2.1.1).
 * Throws RangeError if there is no such leaf.
 */
export function inclusionPath(
  leaves: readonly Uint8Array[],
  index: number,
  hash: Hash,
): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`no leaf ${index} of ${leaves.length}`)
  }
  if (leaves.length === 1) return []
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return index < split
    ? [...inclusionPath(left, index, hash), rootOfLeaves(right, hash)]
    : [...inclusionPath(right, index - split, hash), rootOfLeaves(left, hash)]
}

/** The root that a leaf at `index` of `size` has with this path; null if the path does not fit. */
export function rootFromPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  hash: Hash,
): Uint8Array | null {
  if (!Number.isInteger(index) || index < 0 || index >= size) return null
  if (size === 1) return path.length === 0 ? leafHash(leaf, hash) : null
  const sibling = path.at(-1)
  if (!sibling) return null
  const split = largestPowerBelow(size)
  const isLeft = index < split
  const within = isLeft
    ? rootFromPath(leaf, index, split, path.slice(0, -1), hash)
    : rootFromPath(leaf, index - split, size - split, path.slice(0, -1), hash)
  if (!within) return null
  return isLeft ? nodeHash(within, sibling, hash) : nodeHash(sibling, within, hash)
}

function rootOfLeaves(leaves: readonly Uint8Array[], hash: Hash): Uint8Array {
  const start: Frontier = []
  const frontier = leaves.reduce((done, leaf) => addLeaf(done, leaf, hash), start)
  return rootOf(frontier, hash)
}

function largestPowerBelow(count: number): number {
  let power = 1
  while (2 * power < count) power *= 2
  return power
}

/** Leaves and nodes are told apart by their first byte, so that neither passes for the other. */
function leafHash(leaf: Uint8Array, hash: Hash): Uint8Array {
  const bytes = new Uint8Array(1 + leaf.length)
  bytes.set(leaf, 1)
  return hash(bytes)
}

function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return hash(bytes)
}
