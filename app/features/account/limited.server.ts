import { logger } from '../../platform/environment/logger.server'
import { countAttempt, type LimitName } from '../../platform/limits/rate-limit.server'

/** Counts an attempt on each of several limits; the longest wait in seconds, or null. */
export async function limited(
  limits: readonly (readonly [name: LimitName, of: string])[],
): Promise<number | null> {
  const waits = await Promise.all(limits.map(([name, of]) => countAttempt(name, of)))
  const longest = Math.max(0, ...waits.map((wait) => wait ?? 0))
  if (longest === 0) return null
  logger().info({ event: 'limited', limits: limits.map(([name]) => name) }, 'too many attempts')
  return longest
}
