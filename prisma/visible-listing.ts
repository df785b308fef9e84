import { Prisma } from './generated/client'

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

/** The same for a statement of our own, over the table called `listing`. */
export function visibleListingSql(now: Date): Prisma.Sql {
  return Prisma.sql`(listing."state" = 'published'
    AND (listing."expiresAt" IS NULL OR listing."expiresAt" > ${now}))`
}
