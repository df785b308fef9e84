import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  applyMemberChange,
  type MemberChange,
} from '../../../app/features/membership/apply-member-change.server'
import { removeMember } from '../../../app/features/membership/change-members.server'
import { inviteMember } from '../../../app/features/membership/invite-member.server'
import { readInvitations } from '../../../app/features/membership/read-invitations.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { PageContext } from '../../../app/platform/pages/page-context.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import {
  createOrganizationWorld,
  now,
  type OrganizationWorld,
  type TestPerson,
} from './support/organization-world'

let world: OrganizationWorld
let db: PrismaClient
const t = translateIn('zh-CN')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

beforeAll(async () => {
  world = await createOrganizationWorld()
  db = world.db
})
afterAll(() => world.end())

const rowOf = (id: string) => db.organization.findUniqueOrThrow({ where: { id } })
const lastEntry = (subjectId: string) =>
  db.auditEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { id: 'desc' } })

describe('a form of the page of members', () => {
  const send = (
    organizationId: string,
    { id, sessionId }: TestPerson,
    intent: string,
    fields: Record<string, string> = {},
  ) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ intent, ...fields })) form.append(name, value)
    const page = { db, now, language: 'zh-CN', t } as unknown as PageContext
    return applyMemberChange(page, { organizationId, intent, person: { id, sessionId }, form })
  }
  const messageOf = (change: MemberChange) => (change.ok ? null : change.state.message)

  test('invites an address, says whom it refuses, and leads back to the page', async () => {
    const { owner, organizationId } = await world.founded()
    const path = `/manage/${organizationId}/members`
    const guest = await world.person()
    const ask = (email: string, role = 'editor', by = owner) =>
      send(organizationId, by, 'invite', { email, role })
    expect(await ask(guest.email.toUpperCase())).toEqual({
      ...{ ok: true, path: `${path}?sent=1`, cookies: [] },
    })
    expect(await readInvitations(db, guest.id, now)).toMatchObject([{ role: 'editor' }])
    expect(await ask('x@example.com', 'king')).toMatchObject({ ok: false })
    const email = { errors: { email: t('wording:form.email') } }
    expect(await ask('no address')).toMatchObject({ ok: false, state: email })
    const member = await world.join(organizationId, 'viewer')
    const known = t('manage:members.member')
    expect(await ask(member.email)).toMatchObject({
      ...{ ok: false, state: { errors: { email: known }, message: known } },
    })
    const refused = await ask('x@example.com', 'viewer', member)
    expect(refused).toMatchObject({ ok: false, state: { errors: {} } })
    expect(messageOf(refused)).toBe(t('manage:members.no-owner'))
  })

  test('invites twenty an hour and no more', async () => {
    const { owner, organizationId } = await world.founded()
    const ask = (at: number) =>
      send(organizationId, owner, 'invite', { email: `many${at}@example.com`, role: 'viewer' })
    for (let at = 0; at < 20; at += 1) expect((await ask(at)).ok, String(at)).toBe(true)
    expect(messageOf(await ask(20))).toContain('分钟')
    expect(await db.invitation.count({ where: { organizationId } })).toBe(20)
  })

  test('takes an invitation back', async () => {
    const { owner, organizationId } = await world.founded()
    const guest = await world.person()
    await send(organizationId, owner, 'invite', { email: guest.email, role: 'viewer' })
    const [open] = await readInvitations(db, guest.id, now)
    expect(await send(organizationId, owner, 'withdraw', { invitation: 'x' })).toMatchObject({
      ok: false,
    })
    const done = await send(organizationId, owner, 'withdraw', { invitation: open?.id ?? '' })
    expect(done).toEqual({ ok: true, path: `/manage/${organizationId}/members`, cookies: [] })
    expect(await readInvitations(db, guest.id, now)).toEqual([])
    expect(await lastEntry(organizationId)).toMatchObject({ before: { id: open?.id } })
  })

  test('changes a role, takes a member away, and hands the organization over', async () => {
    const { owner, organizationId } = await world.founded()
    const member = await world.join(organizationId, 'viewer')
    const person = member.id
    const role = (from: string, role: string) =>
      send(organizationId, owner, 'role', { person, from, role })
    expect((await role('viewer', 'editor')).ok).toBe(true)
    expect(await world.roleOf(person, organizationId)).toBe('editor')
    expect(messageOf(await role('viewer', 'owner'))).toBe(t('manage:members.changed-meanwhile'))
    expect(await role('editor', 'king')).toMatchObject({ ok: false })
    for (const intent of ['transfer', 'remove']) {
      const nobody = await send(organizationId, owner, intent, { person: randomUUID() })
      expect(messageOf(nobody), intent).toBe(t('manage:members.no-member'))
      expect(await send(organizationId, owner, intent, { person: 'x' })).toMatchObject({
        ok: false,
      })
    }
    const given = await send(organizationId, owner, 'transfer', { person })
    expect(given).toMatchObject({ ok: true, cookies: [expect.stringContaining('session')] })
    expect(await world.roleOf(owner.id, organizationId)).toBe('editor')
    const removed = await send(organizationId, member, 'remove', { person: owner.id })
    expect(removed).toMatchObject({ ok: true, cookies: [] })
    expect(await world.roleOf(owner.id, organizationId)).toBeUndefined()
    const alone = await send(organizationId, member, 'leave')
    expect(messageOf(alone)).toBe(t('manage:members.last-owner'))
    const other = await world.join(organizationId, 'viewer')
    expect(await send(organizationId, other, 'leave')).toMatchObject({ ok: true, path: '/account' })
    expect(await world.roleOf(other.id, organizationId)).toBeUndefined()
  })
})

describe('what ends with a membership', () => {
  test('is what the member itself had open there: nothing of others, nothing elsewhere', async () => {
    const { owner, organizationId } = await world.founded()
    const elsewhere = await world.founded()
    const member = await world.join(organizationId, 'owner')
    const [guest, other] = [await world.person(), await world.person()]
    await world.invite(organizationId, member.id, guest.email)
    await world.invite(organizationId, owner.id, other.email)
    await world.invite(elsewhere.organizationId, elsewhere.owner.id, member.email)
    const consent = (personId: string, of: string) => ({
      ...{ personId, organizationId: of, purpose: 'contact', textVersion: '1' },
    })
    await db.contactConsent.createMany({
      data: [
        consent(member.id, organizationId),
        consent(member.id, elsewhere.organizationId),
        consent(owner.id, organizationId),
      ],
    })
    await removeMember(db, { organizationId, actor: owner.id }, member.id, now)
    expect(await lastEntry(organizationId)).toMatchObject({
      ...{ before: { person: member.id }, after: { invitations: 1 } },
    })
    expect(await readInvitations(db, other.id, now)).toHaveLength(1)
    expect(await readInvitations(db, member.id, now)).toHaveLength(1)
    const left = await db.contactConsent.findMany({ where: { revokedAt: null } })
    expect(left.map((it) => [it.personId, it.organizationId])).toEqual(
      expect.arrayContaining([
        [member.id, elsewhere.organizationId],
        [owner.id, organizationId],
      ]),
    )
    expect(left.filter((it) => it.organizationId === organizationId)).toHaveLength(1)
  })
})

describe('an invitation', () => {
  test('lasts two weeks, says who asked whom, and is told by a letter', async () => {
    const { owner, organizationId } = await world.founded()
    const { email } = await world.person()
    const sent = await world.invite(organizationId, owner.id, email, 'editor')
    if (!sent.ok) throw new Error(sent.reason)
    const row = await db.invitation.findUniqueOrThrow({ where: { id: sent.value } })
    expect(row).toMatchObject({
      ...{ email, emailKey: email, role: 'editor', invitedBy: owner.id, settledAt: null },
      ...{ expiresAt: inHours(14 * 24), createdAt: now },
    })
    const letters = await db.$queryRaw<{ invitation: string }[]>`
      SELECT payload->>'invitation' AS "invitation" FROM graphile_worker._private_jobs`
    expect(letters.filter(({ invitation }) => invitation === sent.value)).toHaveLength(1)
  })

  test('is listed with the organization, the last first', async () => {
    const guest = await world.person()
    const [one, two] = [await world.founded(), await world.founded()]
    await world.invite(one.organizationId, one.owner.id, guest.email)
    await inviteMember(
      db,
      {
        ...{ organizationId: two.organizationId, actor: two.owner.id, language: 'en' },
        ...{ email: guest.email, emailKey: guest.email, role: 'owner' },
      },
      inHours(1),
    )
    const { name } = await rowOf(two.organizationId)
    const [first, ...more] = await readInvitations(db, guest.id, now)
    expect(first).toMatchObject({ organization: name, role: 'owner' })
    expect(more).toHaveLength(1)
    expect(await readInvitations(db, randomUUID(), now)).toEqual([])
  })
})
