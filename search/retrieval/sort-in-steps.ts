/** Few enough to be sorted in one go. */
const runLength = 2048

/**
 * Sorts numbers without ever holding on for long: yields after every few thousand comparisons' worth
 * of work. `isBefore` is a strict order. The input stays as it is; the answer is what is returned.
 */
export function* sortInSteps(
  numbers: Uint32Array,
  isBefore: (a: number, b: number) => boolean,
): Generator<void, Uint32Array> {
  let sorted = numbers.slice()
  for (let from = 0; from < sorted.length; from += runLength) {
    sorted.subarray(from, from + runLength).sort((a, b) => (isBefore(a, b) ? -1 : 1))
    yield
  }
  for (let width = runLength; width < sorted.length; width *= 2) {
    const merged = new Uint32Array(sorted.length)
    for (let from = 0; from < sorted.length; from += 2 * width) {
      yield* mergeInSteps(sorted, merged, from, width, isBefore)
    }
    sorted = merged
  }
  return sorted
}

function* mergeInSteps(
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  width: number,
  isBefore: (a: number, b: number) => boolean,
): Generator<void> {
  const middle = Math.min(source.length, from + width)
  const end = Math.min(source.length, from + 2 * width)
  let left = from
  let right = middle
  for (let at = from; at < end; at++) {
    const isLeft =
      right >= end || (left < middle && isBefore(source[left] as number, source[right] as number))
    target[at] = source[isLeft ? left++ : right++] as number
    if (at % runLength === 0) yield
  }
}
