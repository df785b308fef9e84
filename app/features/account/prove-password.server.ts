import type { PrismaClient } from '../../../prisma/generated/client'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { forgetAttempts } from '../../platform/limits/rate-limit.server'
import { isPassword } from './passwords.server'
import { type Proof, proven, wrong } from './proof'

/** Asks somebody signed in for its password again: who finds a browser signed in does not know it. */
export async function provePassword(
  db: PrismaClient,
  id: string,
  password: string,
): Promise<Proof<null>> {
  const wait = await countAttempts([['password', id]])
  if (wait !== null) return { ok: false, wait }
  const person = await db.person.findUnique({ where: { id }, select: { passwordHash: true } })
  if (!(await isPassword(password, person?.passwordHash ?? null))) return wrong
  await forgetAttempts('password', id)
  return proven(null)
}
