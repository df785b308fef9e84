import { logger } from '../environment/logger.server'
import { countAttempt, type LimitName } from './rate-limit.server'

/** What is counted, each with whom or what it is counted of. */
export type CountedLimits = readonly (readonly [name: LimitName, of: string])[]

/** Counts an attempt on each of several limits; the longest wait in seconds, or null. */
export async function countAttempts(limits: CountedLimits): Promise<number | null> {
  const waits = await Promise.all(limits.map(([name, of]) => countAttempt(name, of)))
  const longest = Math.max(0, ...waits.map((wait) => wait ?? 0))
  if (longest === 0) return null
  logger().info({ event: 'limited', limits: limits.map(([name]) => name) }, 'too many attempts')
  return longest
}
