import type { MemberRole, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { endSessions, rotateSession } from '../../platform/session/sessions.server'

interface Managing {
  readonly organizationId: string
  /** The owner who does it. */
  readonly actor: string
}

/**
 * Gives a member another role; its sessions end, so that it goes on with the rights it has now.
 * Refused where no owner would be left.
 */
export function changeRole(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  { person, role }: { readonly person: string; readonly role: MemberRole },
): Promise<Outcome<null, 'no-member' | 'last-owner'>> {
  return db.$transaction(async (tx) => {
    const owners = await lockOwners(tx, organizationId)
    const where = { personId_organizationId: { personId: person, organizationId } }
    const member = await tx.membership.findUnique({ where })
    if (!member) return refused('no-member')
    if (role !== 'owner' && owners.length === 1 && owners[0] === person) {
      return refused('last-owner')
    }
    await tx.membership.update({ where, data: { role } })
    if (person !== actor) await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: 'change-role',
      subject: 'organization',
      subjectId: organizationId,
      before: { person, role: member.role },
      after: { person, role },
    })
    return accepted(null)
  })
}

/** Takes a member away, or lets one leave. Refused where no owner would be left. */
export function removeMember(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  person: string,
): Promise<Outcome<null, 'no-member' | 'last-owner'>> {
  return db.$transaction(async (tx) => {
    const owners = await lockOwners(tx, organizationId)
    if (owners.length === 1 && owners[0] === person) return refused('last-owner')
    const where = { personId: person, organizationId }
    const { count } = await tx.membership.deleteMany({ where })
    if (count === 0) return refused('no-member')
    if (person !== actor) await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: person === actor ? 'leave' : 'remove-member',
      subject: 'organization',
      subjectId: organizationId,
      before: { person },
    })
    return accepted(null)
  })
}

/** Makes another member the owner and oneself an editor. Gives the cookie of the changed session. */
export function transferOwnership(
  db: PrismaClient,
  { organizationId, actor }: Managing,
  person: string,
  sessionId: string,
): Promise<Outcome<string, 'no-member'>> {
  return db.$transaction(async (tx) => {
    await lockOwners(tx, organizationId)
    const changed = await tx.membership.updateMany({
      where: { personId: person, organizationId, NOT: { personId: actor } },
      data: { role: 'owner' },
    })
    if (changed.count === 0) return refused('no-member')
    const where = { personId_organizationId: { personId: actor, organizationId } }
    await tx.membership.update({ where, data: { role: 'editor' } })
    await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: 'transfer',
      subject: 'organization',
      subjectId: organizationId,
      before: { owner: actor },
      after: { owner: person },
    })
    return accepted(await rotateSession(tx, sessionId))
  })
}

/** Two changes at a time could each leave the other as the last owner: they wait for one another. */
async function lockOwners(tx: Transaction, organizationId: string): Promise<readonly string[]> {
  await tx.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR UPDATE`
  const rows = await tx.membership.findMany({ where: { organizationId, role: 'owner' } })
  return rows.map(({ personId }) => personId)
}
