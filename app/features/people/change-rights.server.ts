import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { endSessions } from '../../platform/session/sessions.server'
import type { RightsInput } from './rights-form'

/**
 * Gives a person a role or takes it away, suspends or restores it. Its sessions end, so that it goes
 * on with the rights it has now. Nobody changes its own rights.
 */
export function changeRights(
  db: PrismaClient,
  { person, intent, park }: RightsInput,
  actor: string,
  now: Date,
): Promise<Outcome<null, 'self' | 'no-park' | 'no-person'>> {
  if (person === actor) return Promise.resolve(refused('self'))
  return db.$transaction(async (tx) => {
    const found = await tx.person.findFirst({ where: { id: person, deletedAt: null } })
    if (!found) return refused('no-person')
    if (intent === 'appoint' || intent === 'dismiss') {
      const known = park ? await tx.park.findUnique({ where: { id: park } }) : null
      if (!known) return refused('no-park')
      const row = { personId: person, parkId: known.id }
      if (intent === 'dismiss') await tx.parkOperator.deleteMany({ where: row })
      else await tx.parkOperator.createMany({ data: [row], skipDuplicates: true })
    } else if (intent === 'suspend' || intent === 'restore') {
      const suspendedAt = intent === 'suspend' ? now : null
      await tx.person.update({ where: { id: person }, data: { suspendedAt } })
    } else if (intent === 'auditor' || intent === 'no-auditor') {
      await tx.person.update({ where: { id: person }, data: { isAuditor: intent === 'auditor' } })
    } else if (intent !== 'sign-out') {
      const isAdministrator = intent === 'administrator'
      await tx.person.update({ where: { id: person }, data: { isAdministrator } })
    }
    await endSessions(tx, person)
    const subject = { subject: 'person', subjectId: person } as const
    await recordChange(tx, { actor, verb: intent, ...subject, after: park ? { park } : null })
    return accepted(null)
  })
}
