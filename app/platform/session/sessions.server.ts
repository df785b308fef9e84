import type { Transaction } from '../../../prisma/transaction'
import { newToken } from '../environment/secrets.server'
import { hashToken } from './hash-token.server'
import { sessionCookie } from './session-cookie.server'
import { sessionLife } from './session-life'

interface NewSession {
  readonly personId: string
  readonly isPrivileged: boolean
  readonly hasSecondFactor: boolean
  readonly userAgent: string | null
  readonly organizationId?: string | null
}

/** Begins a session and gives the cookie that carries it. */
export async function beginSession(
  tx: Transaction,
  { personId, isPrivileged, hasSecondFactor, userAgent, organizationId }: NewSession,
  now: Date,
): Promise<string> {
  const token = newToken()
  const { whole } = sessionLife(isPrivileged)
  await tx.session.deleteMany({ where: { personId, expiresAt: { lt: now } } })
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      personId,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + whole * 1000),
      secondFactorAt: hasSecondFactor ? now : null,
      userAgent: userAgent?.slice(0, 300) ?? null,
      organizationId: organizationId ?? null,
    },
  })
  return sessionCookie(token, whole)
}

/**
 * The same session under a new token, after its rights have changed: whoever knew the old token has
 * nothing. Gives the cookie.
 */
export async function rotateSession(
  tx: Transaction,
  sessionId: string,
  change: { readonly secondFactorAt?: Date | null; readonly organizationId?: string } = {},
): Promise<string> {
  const token = newToken()
  const { expiresAt } = await tx.session.update({
    where: { id: sessionId },
    data: { tokenHash: hashToken(token), ...change },
  })
  return sessionCookie(token, Math.max(1, Math.round((expiresAt.getTime() - Date.now()) / 1000)))
}

/** Ends a person's sessions, all but `except`. */
export async function endSessions(
  tx: Transaction,
  personId: string,
  except: string | null = null,
): Promise<number> {
  const where = except === null ? { personId } : { personId, id: { not: except } }
  return (await tx.session.deleteMany({ where })).count
}
