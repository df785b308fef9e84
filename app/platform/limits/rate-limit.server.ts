import {
  type IRateLimiterPostgresOptions,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { connections } from '../environment/database.server'
import { remember } from '../environment/remember.server'
import { sign } from '../environment/secrets.server'

/** So many times within so many seconds; then no more until they are over. */
const limits = {
  'sign-in-address': { points: 30, duration: 600 },
  /** Of an address at an account: whoever guesses locks out nobody but itself. */
  'sign-in': { points: 10, duration: 900 },
  /** The same while an account is guessed at from many addresses. */
  'sign-in-slow': { points: 3, duration: 900 },
  /** Wrong passwords of an account, wherever from; beyond, each address is slowed down. */
  'wrong-passwords': { points: 100, duration: 3600 },
  /** Of somebody signed in who gives its password again. */
  password: { points: 10, duration: 900 },
  'second-factor': { points: 6, duration: 600 },
  'sign-up-address': { points: 10, duration: 3600 },
  /** Links asked for and opened, and invitations sent, whatever the addresses in them. */
  'link-address': { points: 20, duration: 3600 },
  'invite-account': { points: 20, duration: 3600 },
  /** Letters to an address, each for itself: who makes us send some keeps no others back. */
  'letters-sign-up': { points: 3, duration: 3600 },
  'letters-reset': { points: 3, duration: 3600 },
  'letters-invite': { points: 3, duration: 3600 },
  'letters-notice': { points: 20, duration: 3600 },
  'post-account': { points: 60, duration: 600 },
  'reach-account': { points: 300, duration: 600 },
  /** Gaps that are counted; beyond, the page is the same and nothing is recorded. */
  'gap-address': { points: 60, duration: 3600 },
  'upload-account': { points: 30, duration: 3600 },
} as const satisfies Readonly<
  Record<string, Pick<IRateLimiterPostgresOptions, 'points' | 'duration'>>
>
export type LimitName = keyof typeof limits

function limiter(name: LimitName): RateLimiterPostgres {
  return remember(`rate-limit-${name}`, () => {
    const options = {
      ...limits[name],
      storeClient: connections('limits'),
      tableName: 'RateLimit',
      keyPrefix: name,
      tableCreated: true,
      clearExpiredByTimeout: false,
    }
    return new RateLimiterPostgres(options)
  })
}

/**
 * Counts one attempt. Null if it may go on, otherwise the seconds until it may. What is counted is
 * kept as a signature only: the table holds no addresses.
 */
export async function countAttempt(name: LimitName, of: string): Promise<number | null> {
  try {
    await limiter(name).consume(sign('address', of))
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

/** Gives back an attempt that came to nothing. */
export async function uncountAttempt(name: LimitName, of: string): Promise<void> {
  await limiter(name).reward(sign('address', of))
}

/** True if one more attempt could be counted; counts none. */
export async function hasAttemptsLeft(name: LimitName, of: string): Promise<boolean> {
  const found = await limiter(name).get(sign('address', of))
  return found === null || found.consumedPoints < limits[name].points
}

/** Forgets the attempts of somebody who proved to be who they are. */
export async function forgetAttempts(name: LimitName, of: string): Promise<void> {
  await limiter(name).delete(sign('address', of))
}

/** Takes away counts that are over. */
export async function clearAttempts(): Promise<void> {
  await connections('limits').query('DELETE FROM "RateLimit" WHERE "expire" < $1', [
    Date.now() - 3_600_000,
  ])
}
