import { type NewGap, recordGap } from '../../../prisma/record-gap.server'
import { logger } from '../environment/logger.server'
import { isRobot } from '../http/is-robot'
import { countAttempt } from '../limits/rate-limit.server'
import type { PageContext } from './page-context.server'

/** Who asks in vain: what a loader is given. */
export interface Asking {
  readonly request: Request
  readonly context: { readonly address: string }
}

/**
 * Records a gap that a page came upon; true if it did. Crawlers lack nothing, and of one address so
 * many are counted an hour and no more. A page never fails for it.
 */
export async function noteGap(
  { request, context }: Asking,
  gap: Omit<NewGap, 'tier'>,
  { db, now, viewer }: Pick<PageContext, 'db' | 'now' | 'viewer'>,
): Promise<boolean> {
  if (isRobot(request)) return false
  try {
    if ((await countAttempt('gap-address', context.address)) !== null) return false
    return await recordGap(db, { ...gap, tier: viewer.clearance }, now)
  } catch (error) {
    logger().error({ err: error }, 'a gap was not recorded')
    return false
  }
}
