import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../../../app/features/account/passwords.server'
import type { PrismaClient } from '../../../../prisma/generated/client'

export const password = 'a long password'
export const now = new Date('2026-11-23T08:00:00Z')
export const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

/** Writes and reads the rows of accounts directly, where a test is about what is done with them. */
export async function accountRows(db: PrismaClient) {
  const passwordHash = await hashPassword(password)
  const rowOf = (id: string) => db.person.findUniqueOrThrow({ where: { id } })
  return {
    passwordHash,
    rowOf,
    addPerson: async (more: object = {}) => {
      const email = `${randomUUID()}@example.com`
      const data = { name: '李工', email, emailKey: email, confirmedAt: now, passwordHash, ...more }
      const { id } = await db.person.create({ data })
      return { id, email }
    },
    addSession: async (personId: string, more: object = {}) => {
      const tokenHash = new Uint8Array(Buffer.from(randomUUID()))
      const data = { personId, tokenHash, expiresAt: inHours(1), ...more }
      return (await db.session.create({ data })).id
    },
    addFirm: async () => {
      const data = { key: randomUUID(), name: '企业', kind: 'enterprise' as const }
      return (await db.organization.create({ data })).id
    },
    join: (personId: string, organizationId: string, role: 'owner' | 'viewer' = 'viewer') =>
      db.membership.create({ data: { personId, organizationId, role } }),
    sessionsOf: async (personId: string) =>
      (await db.session.findMany({ where: { personId } })).map(({ id }) => id),
    verbsOf: async (actor: string) =>
      (await db.auditEntry.findMany({ where: { actor }, orderBy: { id: 'asc' } })).map(
        ({ verb }) => verb,
      ),
    tokenOf: async (id: string) => {
      const { tokenHash } = await db.session.findUniqueOrThrow({ where: { id } })
      return Buffer.from(tokenHash).toString('hex')
    },
  }
}

export type AccountRows = Awaited<ReturnType<typeof accountRows>>
