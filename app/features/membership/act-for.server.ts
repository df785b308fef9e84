import type { PrismaClient } from '../../../prisma/generated/client'
import { rotateSession } from '../../platform/session/sessions.server'

/** Makes a session act for an organization, which its person belongs to. Gives the new cookie. */
export function actFor(
  db: PrismaClient,
  sessionId: string,
  organizationId: string,
): Promise<string> {
  return db.$transaction((tx) => rotateSession(tx, sessionId, { organizationId }))
}
