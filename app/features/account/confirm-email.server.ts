import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { useLink } from './email-links.server'

/** Notes that an address is the person's own. False for a link that is used, old, or not ours. */
export function confirmEmail(db: PrismaClient, token: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const id = await useLink(tx, 'confirm', token, now)
    if (id === null) return false
    await tx.person.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now } })
    await recordChange(tx, { actor: id, verb: 'confirm-email', subject: 'person', subjectId: id })
    return true
  })
}
