declare global {
  var lianhe: Map<string, unknown> | undefined
}

/**
 * One value per process, made when first asked for. It outlives a module that the development
 * server loads anew, so an edit does not open a second pool or empty the search engine.
 */
export function remember<Value>(name: string, make: () => Value): Value {
  globalThis.lianhe ??= new Map()
  const { lianhe } = globalThis
  if (!lianhe.has(name)) lianhe.set(name, make())
  return lianhe.get(name) as Value
}
