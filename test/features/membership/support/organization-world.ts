import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { usccCheckDigit } from '../../../../app/domain/shared/uscc'
import { createOrganization } from '../../../../app/features/membership/create-organization.server'
import { inviteMember } from '../../../../app/features/membership/invite-member.server'
import { closeDatabase } from '../../../../app/platform/environment/database.server'
import type { MemberRole, PrismaClient } from '../../../../prisma/generated/client'
import { crowdDatabase } from '../../../support/crowd-database'
import { createTestDatabase, type TestDatabase } from '../../../support/test-database'

export const now = new Date()

export interface TestPerson {
  readonly id: string
  readonly email: string
  readonly sessionId: string
}

let count = 0

/** A database, a mailbox and a file store of their own, for tests of organizations and their members. */
export async function createOrganizationWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'organization-'))
  const database: TestDatabase = await createTestDatabase('reference')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('MAIL_DIR', join(folder, 'mail'))
  vi.stubEnv('FILES_DIR', join(folder, 'files'))
  vi.stubEnv('LOG_LEVEL', 'silent')
  const db = crowdDatabase(database.url)
  return {
    db,
    person: () => person(db),
    founded: () => founded(db),
    /** Invites an address by somebody; its language is English. */
    invite: (organizationId: string, actor: string, email: string, role: MemberRole = 'viewer') =>
      inviteMember(
        db,
        { organizationId, actor, email, emailKey: email, role, language: 'en' },
        now,
      ),
    join: async (organizationId: string, role: MemberRole) => {
      const member = await person(db)
      await db.membership.create({ data: { personId: member.id, organizationId, role } })
      return member
    },
    roleOf: async (personId: string, organizationId: string) =>
      (
        await db.membership.findUnique({
          where: { personId_organizationId: { personId, organizationId } },
        })
      )?.role,
    end: async () => {
      await closeDatabase()
      await db.$disconnect()
      await database.drop()
      rmSync(folder, { recursive: true })
      vi.unstubAllEnvs()
    },
  }
}

export type OrganizationWorld = Awaited<ReturnType<typeof createOrganizationWorld>>

/** Somebody with a session. */
async function person(db: PrismaClient): Promise<TestPerson> {
  count += 1
  const email = `member${count}@example.com`
  const { id } = await db.person.create({
    data: { name: `成员${count}`, email, emailKey: email, confirmedAt: now },
  })
  const session = await db.session.create({
    data: {
      personId: id,
      tokenHash: new Uint8Array(Buffer.from(email)),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  })
  return { id, email, sessionId: session.id }
}

export function newUscc(): string {
  count += 1
  const body = `91310114MA1K${String(10_000 + count).slice(0, 5)}`
  return body + usccCheckDigit(body)
}

/** An organization with its owner. */
async function founded(db: PrismaClient) {
  const owner = await person(db)
  const uscc = newUscc()
  const made = await createOrganization(
    db,
    {
      name: `测试企业${count}`,
      uscc,
      kind: 'enterprise',
      scale: 'small',
      district: '310114',
      isConfirmed: false,
    },
    { personId: owner.id, sessionId: owner.sessionId },
  )
  if (!made.ok) throw new Error(made.reason)
  return { owner, organizationId: made.value.id, uscc }
}
