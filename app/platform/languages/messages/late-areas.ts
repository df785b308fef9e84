/** Areas of the catalogue that few pages need; a browser has them before a page that does. */
export const lateAreas = [
  'account',
  'ask',
  'audit',
  'chain',
  'demand',
  'desk',
  'detail',
  'errors',
  'firm',
  'found',
  'home',
  'imports',
  'manage',
  'match',
  'offer',
  'people',
  'post',
  'status',
  'wording',
] as const
export type LateArea = (typeof lateAreas)[number]

/** What a route may say of itself in its `handle`. */
export interface MessageHandle {
  /** Late areas that its page reads. */
  readonly areas: readonly LateArea[]
}

/** The late areas that these route modules need. */
export function areasOf(modules: Iterable<{ readonly handle?: unknown }>): readonly LateArea[] {
  const wanted = new Set<unknown>()
  for (const { handle } of modules) {
    if (typeof handle !== 'object' || handle === null || !('areas' in handle)) continue
    if (Array.isArray(handle.areas)) for (const area of handle.areas) wanted.add(area)
  }
  return lateAreas.filter((area) => wanted.has(area))
}
