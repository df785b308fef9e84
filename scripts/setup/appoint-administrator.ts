import { normaliseEmail } from '../../app/platform/session/normalise-email'
import type { PrismaClient } from '../../prisma/generated/client'
import { recordChange } from '../../prisma/record-change.server'

/** Makes the person of a confirmed address a city administrator; says what it did. */
export async function appointAdministrator(db: PrismaClient, email: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const emailKey = normaliseEmail(email) ?? ''
    const person = await tx.person.findUnique({ where: { emailKey } })
    if (person === null) throw new Error('nobody has signed up and confirmed that address')
    await tx.person.update({ where: { id: person.id }, data: { isAdministrator: true } })
    // Rights have changed: every session begins anew.
    await tx.session.deleteMany({ where: { personId: person.id } })
    await recordChange(tx, {
      actor: 'command',
      verb: 'administrator',
      subject: 'person',
      subjectId: person.id,
    })
    return `${person.name} is a city administrator, once signed in with a second factor`
  })
}
