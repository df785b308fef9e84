import type { PrismaClient } from '../../../prisma/generated/client'
import { showTotp } from './totp.server'

/** How far a person is with its second factor, with the key while it is being set up. */
export async function readSecondFactor(db: PrismaClient, id: string) {
  const person = await db.person.findUniqueOrThrow({ where: { id } })
  if (person.totpSince !== null) return { step: 'on' } as const
  if (person.totpSecret === null) return { step: 'off' } as const
  return { step: 'started', ...(await showTotp(person.totpSecret, person.email ?? '')) } as const
}
