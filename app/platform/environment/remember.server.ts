const store = globalThis as unknown as { lianhe?: Map<string, unknown> }

/**
 * One value per process, made when first asked for. It outlives a module that the development
 * server loads anew, so an edit does not open a second pool or empty the search engine.
 */
export function remember<Value>(name: string, make: () => Value): Value {
  store.lianhe ??= new Map()
  if (!store.lianhe.has(name)) store.lianhe.set(name, make())
  return store.lianhe.get(name) as Value
}
