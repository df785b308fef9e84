import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changeRole,
  removeMember,
  transferOwnership,
} from '../../../app/features/membership/change-members.server'
import { inviteMember } from '../../../app/features/membership/invite-member.server'
import { readInvitations } from '../../../app/features/membership/read-invitations.server'
import {
  settleInvitation,
  withdrawInvitation,
} from '../../../app/features/membership/settle-invitation.server'
import type { MemberRole, PrismaClient } from '../../../prisma/generated/client'
import {
  createOrganizationWorld,
  now,
  type OrganizationWorld,
  type TestPerson,
} from './support/organization-world'

let world: OrganizationWorld
let db: PrismaClient

beforeAll(async () => {
  world = await createOrganizationWorld()
  db = world.db
})
afterAll(() => world.end())

const managing = (organizationId: string, { id: actor }: TestPerson) => ({ organizationId, actor })

async function invited(
  organizationId: string,
  by: TestPerson,
  guest: TestPerson,
  role: MemberRole,
) {
  const { email } = guest
  const invite = {
    ...managing(organizationId, by),
    email,
    emailKey: email,
    role,
    language: 'zh-CN',
  }
  const sent = await inviteMember(db, invite, now)
  if (!sent.ok) throw new Error(sent.reason)
  return sent.value
}

const answer = (of: TestPerson, invitation: string, isAccepted = true, at = now) =>
  settleInvitation(db, { invitation, isAccepted, personId: of.id, sessionId: of.sessionId }, at)

const remove = (organizationId: string, by: TestPerson, person: TestPerson) =>
  removeMember(db, managing(organizationId, by), person.id, now)

const roleTo = (role: MemberRole, person: TestPerson, from: MemberRole) => ({
  person: person.id,
  from,
  role,
})

const verbsOf = async (organizationId: string) =>
  (
    await db.auditEntry.findMany({ where: { subjectId: organizationId }, orderBy: { id: 'asc' } })
  ).map(({ verb, actor }) => [verb, actor])

const sessions = ({ id }: TestPerson) => db.session.count({ where: { personId: id } })
const tokenOf = async ({ sessionId }: TestPerson) =>
  Buffer.from((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).tokenHash)

async function joined(role: MemberRole) {
  const { owner, organizationId } = await world.founded()
  const guest = await world.person()
  const invitation = await invited(organizationId, owner, guest, role)
  return { owner, guest, organizationId, invitation }
}

describe('an invitation', () => {
  test('is answered once, by whom its address belongs to', async () => {
    const { owner, guest, organizationId, invitation } = await joined('editor')
    const stranger = await world.person()
    expect(await answer(stranger, invitation)).toMatchObject({ reason: 'gone' })
    expect(await readInvitations(db, stranger.id, now)).toEqual([])
    expect(await readInvitations(db, guest.id, now)).toMatchObject([{ role: 'editor' }])
    const before = await tokenOf(guest)
    const tries = await Promise.all(Array.from({ length: 20 }, () => answer(guest, invitation)))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.roleOf(guest.id, organizationId)).toBe('editor')
    expect(await readInvitations(db, guest.id, now)).toEqual([])
    expect((await tokenOf(guest)).equals(before)).toBe(false)
    expect((await verbsOf(organizationId)).slice(1)).toEqual([
      ['invite', owner.id],
      ['join', guest.id],
    ])
  })

  test('is worth nothing after two weeks, once declined, or taken back', async () => {
    const { owner, guest, organizationId, invitation } = await joined('viewer')
    const late = new Date(Date.now() + 15 * 24 * 3_600_000)
    expect(await answer(guest, invitation, true, late)).toMatchObject({ reason: 'gone' })
    expect(await readInvitations(db, guest.id, late)).toEqual([])
    expect((await answer(guest, invitation, false)).ok).toBe(true)
    expect(await answer(guest, invitation)).toMatchObject({ reason: 'gone' })
    const again = await invited(organizationId, owner, guest, 'viewer')
    const elsewhere = await world.founded()
    await withdrawInvitation(db, managing(elsewhere.organizationId, elsewhere.owner), again, now)
    expect(await readInvitations(db, guest.id, now)).toHaveLength(1)
    await withdrawInvitation(db, managing(organizationId, owner), again, now)
    await withdrawInvitation(db, managing(organizationId, owner), again, now)
    expect(await answer(guest, again)).toMatchObject({ reason: 'gone' })
    expect(await world.roleOf(guest.id, organizationId)).toBeUndefined()
    expect((await verbsOf(organizationId)).map(([verb]) => verb).slice(1)).toEqual([
      'invite',
      'decline-invitation',
      'invite',
      'withdraw-invitation',
    ])
  })

  test('replaces the earlier one, however many are sent at once', async () => {
    const { owner, organizationId } = await world.founded()
    const guest = await world.person()
    const first = await invited(organizationId, owner, guest, 'owner')
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => invited(organizationId, owner, guest, 'viewer')),
    )
    expect(new Set(sent).size).toBe(20)
    const open = await readInvitations(db, guest.id, now)
    expect(open).toMatchObject([{ role: 'viewer' }])
    expect(await answer(guest, first)).toMatchObject({ reason: 'gone' })
    expect((await answer(guest, open[0]?.id ?? '')).ok).toBe(true)
  })

  test('is sent by owners only, and to no member', async () => {
    const { owner, guest, organizationId, invitation } = await joined('editor')
    await answer(guest, invitation)
    const { email } = await world.person()
    const invite = (by: TestPerson, to: string) =>
      inviteMember(
        db,
        { ...managing(organizationId, by), email: to, emailKey: to, role: 'owner', language: 'en' },
        now,
      )
    expect(await invite(guest, email)).toMatchObject({ reason: 'no-owner' })
    expect(await invite(await world.person(), email)).toMatchObject({ reason: 'no-owner' })
    expect(await invite(owner, guest.email)).toMatchObject({ reason: 'member' })
    expect(await db.invitation.count({ where: { organizationId, settledAt: null } })).toBe(0)
  })
})

describe('a member who was taken away', () => {
  test('does not come back by an invitation that was open before', async () => {
    const { owner, organizationId } = await world.founded()
    const guest = await world.join(organizationId, 'viewer')
    // As it may stand there from before it was refused to invite members.
    const { id } = await db.invitation.create({
      data: {
        organizationId,
        email: guest.email,
        emailKey: guest.email,
        role: 'owner',
        invitedBy: owner.id,
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    })
    // It raises nothing for a member either.
    expect(await answer(guest, id)).toMatchObject({ reason: 'gone' })
    expect(await readInvitations(db, guest.id, now)).toEqual([])
    expect(await world.roleOf(guest.id, organizationId)).toBe('viewer')
    expect((await remove(organizationId, owner, guest)).ok).toBe(true)
    expect(await readInvitations(db, guest.id, now)).toEqual([])
    expect(await answer(guest, id)).toMatchObject({ reason: 'gone' })
    expect(await world.roleOf(guest.id, organizationId)).toBeUndefined()
    expect(await sessions(guest)).toBe(0)
    expect((await verbsOf(organizationId)).at(-1)).toEqual(['remove-member', owner.id])
    // A new one is another matter.
    const again = await invited(organizationId, owner, guest, 'editor')
    expect(await readInvitations(db, guest.id, now)).toMatchObject([{ id: again }])
  })

  test('has no second address let in by an invitation of its own', async () => {
    for (const way of ['removed', 'demoted', 'suspended', 'gave it away'] as const) {
      const { owner, organizationId } = await world.founded()
      const bad = await world.join(organizationId, 'owner')
      const accomplice = await world.person()
      const invitation = await invited(organizationId, bad, accomplice, 'owner')
      expect(await readInvitations(db, accomplice.id, now)).toHaveLength(1)
      if (way === 'removed') await remove(organizationId, owner, bad)
      if (way === 'demoted') {
        const change = roleTo('viewer', bad, 'owner')
        await changeRole(db, managing(organizationId, owner), change, now)
      }
      if (way === 'suspended') {
        await db.person.update({ where: { id: bad.id }, data: { suspendedAt: now } })
      }
      if (way === 'gave it away') {
        const to = { person: owner.id, sessionId: bad.sessionId }
        await transferOwnership(db, managing(organizationId, bad), to, now)
      }
      expect(await readInvitations(db, accomplice.id, now), way).toEqual([])
      expect(await answer(accomplice, invitation), way).toMatchObject({ reason: 'gone' })
      expect(await world.roleOf(accomplice.id, organizationId), way).toBeUndefined()
    }
  })

  test('has none of its own let in once it is an owner again', async () => {
    const { owner, organizationId } = await world.founded()
    const bad = await world.join(organizationId, 'owner')
    const accomplice = await world.person()
    const invitation = await invited(organizationId, bad, accomplice, 'owner')
    await changeRole(db, managing(organizationId, owner), roleTo('editor', bad, 'owner'), now)
    await changeRole(db, managing(organizationId, owner), roleTo('owner', bad, 'editor'), now)
    expect(await answer(accomplice, invitation)).toMatchObject({ reason: 'gone' })
  })

  test('is out however closely it accepts an invitation meanwhile', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { owner, organizationId } = await world.founded()
      const bad = await world.join(organizationId, 'owner')
      const guest = await world.person()
      const invitation = await invited(organizationId, bad, guest, 'owner')
      const [accepted] = await Promise.all([
        answer(guest, invitation),
        remove(organizationId, owner, bad),
      ])
      // Either it came first, or it came to nothing.
      const role = await world.roleOf(guest.id, organizationId)
      expect(role).toBe(accepted.ok ? 'owner' : undefined)
      const verbs = (await verbsOf(organizationId)).map(([verb]) => verb)
      if (accepted.ok) expect(verbs.indexOf('join')).toBeLessThan(verbs.indexOf('remove-member'))
    }
  })
})

describe('the owners of an organization', () => {
  test('never all go, however many leave at once', async () => {
    const { owner, organizationId } = await world.founded()
    const owners = [owner]
    for (let more = 0; more < 5; more += 1) owners.push(await world.join(organizationId, 'owner'))
    const left = await Promise.all(owners.map((it) => remove(organizationId, it, it)))
    expect(left.filter(({ ok }) => ok)).toHaveLength(5)
    expect(left.find(({ ok }) => !ok)).toMatchObject({ reason: 'last-owner' })
    expect(await db.membership.count({ where: { organizationId, role: 'owner' } })).toBe(1)
  })

  test('never all sink, by whatever mixture of changes', async () => {
    const { owner, organizationId } = await world.founded()
    const other = await world.join(organizationId, 'owner')
    const change = (by: TestPerson, of: TestPerson) =>
      changeRole(db, managing(organizationId, by), roleTo('viewer', of, 'owner'), now)
    await Promise.all([
      change(owner, other),
      change(other, owner),
      change(owner, owner),
      remove(organizationId, other, owner),
      remove(organizationId, other, other),
    ])
    expect(await db.membership.count({ where: { organizationId, role: 'owner' } })).toBe(1)
    const last = await db.membership.findFirstOrThrow({ where: { organizationId, role: 'owner' } })
    const by = { organizationId, actor: last.personId }
    const sink = { person: last.personId, from: 'owner', role: 'viewer' } as const
    expect(await changeRole(db, by, sink, now)).toMatchObject({ reason: 'last-owner' })
    expect(await removeMember(db, by, last.personId, now)).toMatchObject({ reason: 'last-owner' })
  })

  test('alone change who belongs to it, and what', async () => {
    const { owner, organizationId } = await world.founded()
    const elsewhere = await world.founded()
    const [editor, viewer] = [
      await world.join(organizationId, 'editor'),
      await world.join(organizationId, 'viewer'),
    ]
    for (const by of [editor, viewer, elsewhere.owner]) {
      const as = managing(organizationId, by)
      const raise = roleTo('owner', viewer, 'viewer')
      expect(await changeRole(db, as, raise, now)).toMatchObject({ reason: 'no-owner' })
      expect(await removeMember(db, as, owner.id, now)).toMatchObject({ reason: 'no-owner' })
      const to = { person: viewer.id, sessionId: by.sessionId }
      expect(await transferOwnership(db, as, to, now)).toMatchObject({ reason: 'no-owner' })
    }
    // Nor do they change anybody of another organization.
    const as = managing(organizationId, owner)
    const foreign = elsewhere.owner
    const sink = roleTo('viewer', foreign, 'owner')
    expect(await changeRole(db, as, sink, now)).toMatchObject({ reason: 'no-member' })
    expect(await removeMember(db, as, foreign.id, now)).toMatchObject({ reason: 'no-member' })
    const to = { person: foreign.id, sessionId: owner.sessionId }
    expect(await transferOwnership(db, as, to, now)).toMatchObject({ reason: 'no-member' })
    expect(await world.roleOf(foreign.id, elsewhere.organizationId)).toBe('owner')
    expect(await sessions(foreign)).toBe(1)
    expect(await verbsOf(organizationId)).toHaveLength(1)
  })

  test('change a role that is still what their page showed, and whom it concerns signs in anew', async () => {
    const { owner, organizationId } = await world.founded()
    const member = await world.join(organizationId, 'editor')
    const as = managing(organizationId, owner)
    const change = (role: MemberRole, from: MemberRole) =>
      changeRole(db, as, roleTo(role, member, from), now)
    expect((await change('viewer', 'editor')).ok).toBe(true)
    expect(await sessions(member)).toBe(0)
    expect(await change('owner', 'editor')).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await world.roleOf(member.id, organizationId)).toBe('viewer')
    expect((await change('viewer', 'viewer')).ok).toBe(true)
    expect((await verbsOf(organizationId)).slice(1)).toEqual([['change-role', owner.id]])
    const entry = await db.auditEntry.findFirst({
      where: { subjectId: organizationId, verb: 'change-role' },
    })
    expect(entry).toMatchObject({
      before: { person: member.id, role: 'editor' },
      after: { person: member.id, role: 'viewer' },
    })
  })

  test('hand it over to a member, and go on as editors under a new token', async () => {
    const { owner, organizationId } = await world.founded()
    const member = await world.join(organizationId, 'viewer')
    const as = managing(organizationId, owner)
    const before = await tokenOf(owner)
    const to = { person: member.id, sessionId: owner.sessionId }
    expect((await transferOwnership(db, as, to, now)).ok).toBe(true)
    expect(await world.roleOf(member.id, organizationId)).toBe('owner')
    expect(await world.roleOf(owner.id, organizationId)).toBe('editor')
    expect(await sessions(member)).toBe(0)
    expect((await tokenOf(owner)).equals(before)).toBe(false)
    expect((await verbsOf(organizationId)).at(-1)).toEqual(['transfer', owner.id])
    expect(await transferOwnership(db, as, to, now)).toMatchObject({ reason: 'no-owner' })
    const back = { person: member.id, sessionId: owner.sessionId }
    const self = managing(organizationId, member)
    expect(await transferOwnership(db, self, back, now)).toMatchObject({ reason: 'no-member' })
  })

  test('are left by members who want to, without anybody else', async () => {
    const { organizationId } = await world.founded()
    const member = await world.join(organizationId, 'viewer')
    expect((await remove(organizationId, member, member)).ok).toBe(true)
    expect(await world.roleOf(member.id, organizationId)).toBeUndefined()
    expect(await sessions(member)).toBe(1)
    expect((await verbsOf(organizationId)).at(-1)).toEqual(['leave', member.id])
    expect(await remove(organizationId, member, member)).toMatchObject({ reason: 'no-member' })
  })
})
