import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { endSessions } from '../../platform/session/sessions.server'

interface Reset {
  readonly person: string
  /** How the administrator made sure who asks. */
  readonly proof: string
  readonly actor: string
}

const leastProof = 10

/**
 * Takes away the second factor of somebody who lost device and codes, ends the sessions and tells the
 * person by letter. Until it is set up anew, the person is a plain member.
 */
export async function resetSecondFactor(
  db: PrismaClient,
  { person, proof, actor }: Reset,
): Promise<Outcome<null, 'self' | 'no-person' | 'no-proof'>> {
  if (person === actor) return refused('self')
  if (proof.trim().length < leastProof) return refused('no-proof')
  return db.$transaction(async (tx) => {
    const where = { id: person, deletedAt: null }
    if ((await tx.person.count({ where })) === 0) return refused('no-person')
    const none = { totpSecret: null, totpSince: null, totpLastStep: null }
    await tx.person.update({ where: { id: person }, data: none })
    await tx.recoveryCode.deleteMany({ where: { personId: person } })
    await endSessions(tx, person)
    await recordChange(tx, {
      actor,
      verb: 'reset-second-factor',
      subject: 'person',
      subjectId: person,
      after: { proof: proof.trim() },
    })
    await enqueueLetter(tx, { letter: 'factorReset', person })
    return accepted(null)
  })
}
