import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'

/**
 * Deletes an account: everything that names the person goes, its id stays as the actor of what it
 * did, so that the audit chain is whole. Refused while an organization would be left without an
 * owner.
 */
export function deletePerson(
  db: PrismaClient,
  id: string,
  now: Date,
): Promise<Outcome<null, 'last-owner'>> {
  return db.$transaction(async (tx) => {
    const owned = await tx.membership.findMany({ where: { personId: id, role: 'owner' } })
    for (const { organizationId } of owned) {
      await tx.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR UPDATE`
      const others = { organizationId, role: 'owner' as const, NOT: { personId: id } }
      const members = { organizationId, NOT: { personId: id } }
      const isLeftAlone = (await tx.membership.count({ where: others })) === 0
      if (isLeftAlone && (await tx.membership.count({ where: members })) > 0) {
        return refused('last-owner')
      }
    }
    const person = await tx.person.findUniqueOrThrow({ where: { id } })
    await tx.session.deleteMany({ where: { personId: id } })
    await tx.recoveryCode.deleteMany({ where: { personId: id } })
    await tx.membership.deleteMany({ where: { personId: id } })
    await tx.parkOperator.deleteMany({ where: { personId: id } })
    await tx.contactConsent.deleteMany({ where: { personId: id } })
    if (person.emailKey) {
      await tx.emailLink.deleteMany({ where: { emailKey: person.emailKey } })
      await tx.invitation.deleteMany({ where: { emailKey: person.emailKey } })
    }
    await tx.person.update({
      where: { id },
      data: {
        email: null,
        emailKey: null,
        name: '',
        passwordHash: null,
        totpSecret: null,
        totpSince: null,
        isAdministrator: false,
        isAuditor: false,
        deletedAt: now,
      },
    })
    await recordChange(tx, { actor: id, verb: 'delete-account', subject: 'person', subjectId: id })
    return accepted(null)
  })
}
