import { pwnedPassword } from 'hibp'
import { env } from '../../platform/environment/env.server'
import { logger } from '../../platform/environment/logger.server'

const patience = 2_000

/**
 * True for a password that stands in a known breach, asked of the service of BREACHED_PASSWORDS_URL
 * by the first five digits of its SHA-1 alone. Without that service, or while it does not answer,
 * the list of the commonest breached passwords in `isEasyPassword` has to do.
 */
export async function isBreachedPassword(password: string): Promise<boolean> {
  const { BREACHED_PASSWORDS_URL: baseUrl } = env()
  if (baseUrl === undefined) return false
  try {
    const options = { baseUrl, addPadding: true, timeoutMs: patience, userAgent: 'lianhe' }
    return (await pwnedPassword(password, options)) > 0
  } catch (error) {
    logger().warn({ err: error }, 'the service of breached passwords did not answer')
    return false
  }
}
