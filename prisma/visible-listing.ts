/**
 * Which listings anybody may find: published and not past the day on which their owner has to
 * confirm them again. The same rule fills the indexes and is applied again at hydration, so that a
 * stale index never shows what has been taken down.
 */
export function visibleListing(now: Date) {
  return {
    state: 'published' as const,
    OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
  }
}
