import { hash, verify } from '@node-rs/argon2'
import { bulkhead } from 'cockatiel'

/** OWASP's first choice for argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** More at once would take the cores from the pages; who waits too long is told to come again. */
const gate = bulkhead(4, 200)

export function hashPassword(password: string): Promise<string> {
  return gate.execute(() => hash(password, cost))
}

let decoy: Promise<string> | undefined

/**
 * True if the password is the one of the hash. Without a hash, as long as with one: how long an
 * answer takes shall not tell whether there is an account.
 */
export async function isPassword(password: string, of: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const against = of ?? (await decoy)
  const isRight = await gate.execute(() => verify(against, password))
  return isRight && of !== null
}

/** True for a hash that was made at another cost than is wanted now: it is made anew at a sign-in. */
export function isOldHash(of: string): boolean {
  const { memoryCost, timeCost, parallelism } = cost
  return !of.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}
