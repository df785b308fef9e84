import { remember } from './remember.server'

interface Cached<Value> {
  readonly value: Promise<Value>
  /** Milliseconds. */
  readonly until: number
  isReading: boolean
}

interface CacheOptions {
  readonly name: string
  readonly lifetimeMs: number
  /** What the value belongs to, where there is more than one. */
  readonly of?: object
}

/**
 * The value that `read` gives, read anew once it is older than its lifetime at `now`. Who asks while
 * it is read waits for that reading, however long it takes; one that fails is forgotten.
 */
export function cachedFor<Value>(
  { name, lifetimeMs, of = globalThis }: CacheOptions,
  now: Date,
  read: () => Promise<Value>,
): Promise<Value> {
  const cache = remember(`cached-${name}`, () => new WeakMap<object, Cached<Value>>())
  const found = cache.get(of)
  if (found && (found.isReading || found.until >= now.getTime())) return found.value
  const fresh = { value: read(), until: now.getTime() + lifetimeMs, isReading: true }
  cache.set(of, fresh)
  fresh.value.then(
    () => {
      fresh.isReading = false
    },
    () => cache.delete(of),
  )
  return fresh.value
}
