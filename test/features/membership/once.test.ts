import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveConsent, revokeConsent } from '../../../app/features/account/change-consent.server'
import { removeMember } from '../../../app/features/membership/change-members.server'
import { claimOrganization } from '../../../app/features/membership/claim-organization.server'
import { createOrganization } from '../../../app/features/membership/create-organization.server'
import { showContacts } from '../../../app/features/organization/show-contacts.server'
import { submitEvidence } from '../../../app/features/review/submit-evidence.server'
import { submitReport } from '../../../app/features/review/submit-report.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import {
  createOrganizationWorld,
  newUscc,
  now,
  type OrganizationWorld,
} from './support/organization-world'

let world: OrganizationWorld
let db: PrismaClient

beforeAll(async () => {
  world = await createOrganizationWorld()
  db = world.db
})
afterAll(() => world.end())

const atOnce = 30
const crowd = <Answer>(ask: () => Promise<Answer>) =>
  Promise.all(Array.from({ length: atOnce }, ask))

const auditOf = (actor: string, verb: string) => db.auditEntry.count({ where: { actor, verb } })
const decided = { decidedAt: now, decision: 'reject' as const, reason: 'unclear' }

/** An imported organization that nobody manages. */
async function unmanaged() {
  const uscc = newUscc()
  const { id } = await db.organization.create({
    data: { key: `once/${uscc}`, uscc, name: '无人管理企业', kind: 'enterprise' },
  })
  return { id, uscc }
}

describe('thirty at once are one:', () => {
  test('reports of a listing by a person, until it is decided', async () => {
    const { organizationId } = await world.founded()
    const [one, two] = [await world.person(), await world.person()]
    const id = crypto.randomUUID()
    const listing = { kind: 'need' as const, id, title: '需求', organizationId, parkId: null }
    const report = (personId: string) => submitReport(db, { listing, personId, note: '不实' }, now)
    await crowd(() => report(one.id))
    await report(two.id)
    expect(await db.review.count({ where: { subjectId: id } })).toBe(2)
    expect(await auditOf(one.id, 'report')).toBe(1)
    await db.review.updateMany({ where: { subjectId: id }, data: decided })
    await report(one.id)
    expect(await db.review.count({ where: { subjectId: id, decidedAt: null } })).toBe(1)
  })

  test('claims of an organization by a person, all answered alike', async () => {
    const { id, uscc } = await unmanaged()
    const [one, two] = [await world.person(), await world.person()]
    const claim = (personId: string) =>
      claimOrganization(db, { uscc, note: '总经理' }, personId, now)
    const answers = await crowd(() => claim(one.id))
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1)
    expect(answers[0]?.ok).toBe(true)
    expect((await claim(two.id)).ok).toBe(true)
    expect(await db.review.count({ where: { subjectId: id } })).toBe(2)
    expect(await auditOf(one.id, 'claim')).toBe(1)
    await db.review.updateMany({ where: { subjectId: id }, data: decided })
    expect(await claim(one.id)).not.toEqual(answers[0])
  })

  test('consents of a person for an organization, until one takes it back', async () => {
    const { owner, organizationId } = await world.founded()
    await crowd(() => giveConsent(db, owner.id, organizationId, now))
    const where = { personId: owner.id, revokedAt: null }
    const [consent, ...others] = await db.contactConsent.findMany({ where })
    expect(others).toEqual([])
    expect(await auditOf(owner.id, 'give-consent')).toBe(1)
    const stranger = await world.person()
    await revokeConsent(db, stranger.id, consent?.id ?? '', now)
    expect(await db.contactConsent.count({ where })).toBe(1)
    await crowd(() => revokeConsent(db, owner.id, consent?.id ?? '', now))
    expect(await db.contactConsent.count({ where })).toBe(0)
    expect(await auditOf(owner.id, 'revoke-consent')).toBe(1)
    await giveConsent(db, owner.id, organizationId, now)
    expect(await db.contactConsent.count({ where })).toBe(1)
  })

  test('verifications of an organization, and reviews of each label of it', async () => {
    const { owner, organizationId } = await world.founded()
    const file = { name: 'a.pdf', type: 'application/pdf' as const, bytes: new Uint8Array([1]) }
    const ask = (label: string | null) =>
      submitEvidence(
        db,
        {
          organizationId,
          personId: owner.id,
          label: label === null ? null : { label, issuer: '市经信委', expiresAt: null },
          files: [file],
        },
        now,
      )
    for (const label of [null, 'high-tech', 'aeo']) {
      const answers = await crowd(() => ask(label))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.filter((it) => !it.ok && it.reason === 'open-already')).toHaveLength(29)
    }
    const reviews = await db.review.findMany({ where: { organizationId } })
    expect(reviews.map(({ kind }) => kind).sort()).toEqual(['label', 'label', 'verification'])
    expect(await auditOf(owner.id, 'submit-verification')).toBe(1)
    expect(await auditOf(owner.id, 'submit-label')).toBe(2)
  })

  test('organizations of a credit code', async () => {
    const { id: personId, sessionId } = await world.person()
    const uscc = newUscc()
    const input = { name: '同时创建企业', uscc, kind: 'enterprise', scale: 'small' } as const
    const answers = await crowd(() =>
      createOrganization(
        db,
        { ...input, district: '310114', isConfirmed: false },
        { personId, sessionId },
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((it) => !it.ok && it.reason === 'known')).toHaveLength(29)
    expect(await db.organization.count({ where: { uscc } })).toBe(1)
    expect(await db.membership.count({ where: { personId } })).toBe(1)
    expect(await auditOf(personId, 'create')).toBe(1)
  })
})

describe('the database itself refuses a second', () => {
  const open = (kind: 'report' | 'claim' | 'verification' | 'label', title = '一') => ({
    ...{ kind, title, dueAt: now, subjectId: '00000000-0000-4000-8000-00000000000a' },
    submittedBy: '00000000-0000-4000-8000-00000000000b',
  })

  test.each(['report', 'claim', 'verification', 'label'] as const)('open %s', async (kind) => {
    await db.review.create({ data: open(kind) })
    await expect(db.review.create({ data: open(kind) })).rejects.toThrow(/Unique constraint/)
    await db.review.updateMany({ where: { kind, decidedAt: null }, data: decided })
    await expect(db.review.create({ data: open(kind) })).resolves.toBeDefined()
  })

  test('open invitation of an address, and standing consent', async () => {
    const { owner, organizationId } = await world.founded()
    const email = { email: 'x@example.com', emailKey: 'x@example.com' }
    const invitation = {
      ...{ organizationId, ...email, role: 'viewer' as const },
      ...{ invitedBy: owner.id, expiresAt: now },
    }
    await db.invitation.create({ data: invitation })
    await expect(db.invitation.create({ data: invitation })).rejects.toThrow(/Unique constraint/)
    const consent = { personId: owner.id, organizationId, purpose: 'contact', textVersion: '1' }
    await db.contactConsent.create({ data: consent })
    await expect(db.contactConsent.create({ data: consent })).rejects.toThrow(/Unique constraint/)
  })
})

describe('a consent', () => {
  test('is given for an organization that one belongs to, and ends with that', async () => {
    const { owner, organizationId } = await world.founded()
    const stranger = await world.person()
    await giveConsent(db, stranger.id, organizationId, now)
    expect(await db.contactConsent.count({ where: { personId: stranger.id } })).toBe(0)
    expect(await auditOf(stranger.id, 'give-consent')).toBe(0)
    const member = await world.join(organizationId, 'editor')
    await giveConsent(db, member.id, organizationId, now)
    const shown = async () =>
      (await showContacts(db, organizationId, owner.id))?.contacts.map(({ email }) => email)
    expect(await shown()).toEqual([member.email])
    await removeMember(db, { organizationId, actor: owner.id }, member.id, now)
    await db.membership.create({ data: { personId: member.id, organizationId, role: 'viewer' } })
    expect(await shown()).toEqual([])
    expect(await auditOf(owner.id, 'view-contacts')).toBe(2)
  })
})
