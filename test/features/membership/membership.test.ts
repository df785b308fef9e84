import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { usccCheckDigit } from '../../../app/domain/shared/uscc'
import { takeDecision } from '../../../app/features/desk/take-decision.server'
import { changeOrganization } from '../../../app/features/membership/change-organization.server'
import { claimOrganization } from '../../../app/features/membership/claim-organization.server'
import { createOrganization } from '../../../app/features/membership/create-organization.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
const now = new Date()

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  database = await createTestDatabase('demo')
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

let count = 0
async function person() {
  count += 1
  const email = `member${count}@example.com`
  const { id } = await database.db.person.create({
    data: { name: `成员${count}`, email, emailKey: email, confirmedAt: now },
  })
  const session = await database.db.session.create({
    data: {
      personId: id,
      tokenHash: new Uint8Array([count]),
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
  return { id, email, sessionId: session.id }
}

function uscc(isRight = true): string {
  const body = `91310114MA1K${String(10_000 + count++).slice(0, 5)}`
  const digit = usccCheckDigit(body)
  return body + (isRight ? digit : digit === '1' ? '2' : '1')
}

const input = (code: string) => ({
  name: `测试企业${code}`,
  uscc: code,
  kind: 'enterprise' as const,
  scale: 'small' as const,
  district: '310114',
  isConfirmed: false,
})

async function founded() {
  const owner = await person()
  const made = await createOrganization(database.db, input(uscc()), {
    personId: owner.id,
    sessionId: owner.sessionId,
  })
  if (!made.ok) throw new Error(made.reason)
  return { owner, organizationId: made.value.id }
}

const roleOf = async (personId: string, organizationId: string) =>
  (
    await database.db.membership.findUnique({
      where: { personId_organizationId: { personId, organizationId } },
    })
  )?.role

describe('an organization', () => {
  test('is made with its owner, an audit entry, an outbox row, and a new token of the session', async () => {
    const owner = await person()
    const before = await database.db.session.findUniqueOrThrow({ where: { id: owner.sessionId } })
    const made = await createOrganization(database.db, input(uscc()), {
      personId: owner.id,
      sessionId: owner.sessionId,
    })
    expect(made.ok).toBe(true)
    if (!made.ok) return
    expect(await roleOf(owner.id, made.value.id)).toBe('owner')
    const after = await database.db.session.findUniqueOrThrow({ where: { id: owner.sessionId } })
    expect(Buffer.from(after.tokenHash).equals(Buffer.from(before.tokenHash))).toBe(false)
    expect(after.organizationId).toBe(made.value.id)
    expect(await database.db.outboxEntry.count({ where: { subjectId: made.value.id } })).toBe(1)
    expect(await database.db.auditEntry.count({ where: { subjectId: made.value.id } })).toBe(1)
  })

  test('with a wrong check digit is a warning, to be confirmed', async () => {
    const owner = await person()
    const who = { personId: owner.id, sessionId: owner.sessionId }
    const code = uscc(false)
    expect(await createOrganization(database.db, input(code), who)).toMatchObject({
      reason: 'checksum-differs',
    })
    expect(await createOrganization(database.db, input('123'), who)).toMatchObject({
      reason: 'malformed',
    })
    const confirmed = { ...input(code), isConfirmed: true }
    const made = await createOrganization(database.db, confirmed, who)
    expect(made.ok).toBe(true)
    const row = await database.db.organization.findUniqueOrThrow({ where: { uscc: code } })
    expect(row.isUsccConfirmed).toBe(true)
    expect(await createOrganization(database.db, confirmed, who)).toMatchObject({ reason: 'known' })
  })

  test("that nobody manages is claimed, and is the first's whom an operator believes", async () => {
    const [one, two] = [await person(), await person()]
    const row = await database.db.organization.findFirstOrThrow({
      where: { isDemo: true, members: { none: {} } },
    })
    const claim = (personId: string) =>
      claimOrganization(database.db, { uscc: row.uscc ?? '', note: '总经理' }, personId, now)
    const [first, second] = [await claim(one.id), await claim(two.id)]
    expect(first.ok && second.ok).toBe(true)
    // Asking again is the same claim.
    expect(await claim(one.id)).toEqual(first)
    expect(await roleOf(one.id, row.id)).toBeUndefined()
    const approve = {
      decision: 'approve' as const,
      reason: null,
      reply: null,
      mergeInto: null,
      version: 1,
    }
    for (const asked of [second, first]) {
      if (asked.ok)
        await takeDecision(database.db, asked.value.id, approve, crypto.randomUUID(), now)
    }
    expect(await roleOf(two.id, row.id)).toBe('owner')
    expect(await roleOf(one.id, row.id)).toBeUndefined()
    expect(await claim(one.id)).toMatchObject({ reason: 'managed' })
  })

  test('of another name or park has to be verified again', async () => {
    const { owner, organizationId } = await founded()
    const where = { id: organizationId }
    const standing = () => database.db.organization.findUniqueOrThrow({ where })
    const verify = () => database.db.organization.update({ where, data: { verifiedAt: now } })
    const { name } = await verify()
    const change = async (profile: { name: string; park?: string; summary?: string }) => {
      const { version } = await standing()
      return changeOrganization(database.db, organizationId, { ...profile, version }, owner.id, now)
    }
    await database.db.organizationLabel.create({
      data: { organizationId, label: 'high_tech', issuer: '上海市科委' },
    })
    const labels = () => database.db.organizationLabel.count({ where: { organizationId } })
    await change({ name, summary: '新简介' })
    expect(await labels()).toBe(1)
    const isVerified = async () => (await standing()).verifiedAt !== null
    expect(await isVerified()).toBe(true)
    await change({ name: '另一个名称' })
    expect(await isVerified()).toBe(false)
    // A label was given to the old name.
    expect(await labels()).toBe(0)
    await verify()
    const park = await database.db.park.findFirstOrThrow()
    await change({ name: '另一个名称', park: park.id })
    expect(await isVerified()).toBe(false)
    expect(await change({ name: '另一个名称', park: crypto.randomUUID() })).toMatchObject({
      reason: 'no-park',
    })
  })

  test('changed by ten old pages at once keeps the words of the first', async () => {
    const { owner, organizationId } = await founded()
    const where = { id: organizationId }
    const { name, version } = await database.db.organization.findUniqueOrThrow({ where })
    const tried = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        changeOrganization(
          database.db,
          organizationId,
          { name, version, summary: `第 ${at} 个人写的简介` },
          owner.id,
          now,
        ),
      ),
    )
    const first = tried.findIndex(({ ok }) => ok)
    const late = { ok: false, reason: 'changed-meanwhile' }
    expect(tried.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 9 }, () => late))
    const { summary } = await database.db.organization.findUniqueOrThrow({ where })
    expect(summary).toBe(`第 ${first} 个人写的简介`)
    const changes = { subject: 'organization', subjectId: organizationId, verb: 'change' }
    expect(await database.db.auditEntry.count({ where: changes })).toBe(1)
  })
})
