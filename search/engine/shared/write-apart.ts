/** One of a batch that an engine does not take, and why. */
export interface Refusal<Item> {
  readonly item: Item
  readonly error: unknown
}

/**
 * Writes a batch; one that fails is halved until those to blame stand alone. They are returned, the
 * rest is written. `accuse` throws where the failure is not the fault of anything in the batch.
 */
export async function writeApart<Item>(
  items: readonly Item[],
  write: (items: readonly Item[]) => Promise<void>,
  accuse: (error: unknown) => void | Promise<void>,
): Promise<readonly Refusal<Item>[]> {
  try {
    await write(items)
    return []
  } catch (error) {
    await accuse(error)
    if (items.length <= 1) return items.map((item) => ({ item, error }))
    const half = Math.ceil(items.length / 2)
    return [
      ...(await writeApart(items.slice(0, half), write, accuse)),
      ...(await writeApart(items.slice(half), write, accuse)),
    ]
  }
}
