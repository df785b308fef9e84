import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeDecision } from '../../../app/features/desk/take-decision.server'
import { changeOrganization } from '../../../app/features/membership/change-organization.server'
import { getOrganization } from '../../../app/features/organization/get-organization.server'
import { submitEvidence } from '../../../app/features/review/submit-evidence.server'
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

const operator = '11111111-1111-4111-8111-111111111111'
const file = { name: '营业执照.pdf', type: 'application/pdf' as const, bytes: new Uint8Array([1]) }

async function asking() {
  const { owner, organizationId, uscc } = await world.founded()
  const { name } = await db.organization.findUniqueOrThrow({ where: { id: organizationId } })
  const asked = { organizationId, personId: owner.id, label: null, files: [file] }
  const sent = await submitEvidence(db, asked, now)
  if (!sent.ok) throw new Error(sent.reason)
  const rename = async (to: string) => {
    const { version } = await db.organization.findUniqueOrThrow({ where: { id: organizationId } })
    return changeOrganization(db, organizationId, { name: to, version }, owner.id, now)
  }
  const approve = async () => {
    const { version } = await db.review.findUniqueOrThrow({ where: { id: sent.value } })
    const asked = {
      decision: 'approve' as const,
      reason: null,
      reply: null,
      mergeInto: null,
      version,
    }
    return takeDecision(db, sent.value, asked, operator, now)
  }
  const shown = async () => {
    const page = await getOrganization(db, organizationId, now)
    return { name: page?.name, isVerified: page?.verifiedAt !== null }
  }
  return { owner, organizationId, name, uscc, review: sent.value, rename, approve, shown }
}

describe('what is verified', () => {
  test('is the name and the code that the evidence was handed in for', async () => {
    const { name, uscc, review, approve, shown } = await asking()
    const row = await db.review.findUniqueOrThrow({ where: { id: review } })
    expect(row).toMatchObject({ title: name, detail: { name, uscc } })
    expect((await approve()).ok).toBe(true)
    expect(await shown()).toEqual({ name, isVerified: true })
  })

  test('is never a famous name taken after the evidence was handed in', async () => {
    const { review, rename, approve, shown } = await asking()
    await rename('上海汽车集团股份有限公司')
    expect(await approve()).toEqual({ ok: false, reason: 'name-changed' })
    expect(await shown()).toEqual({ name: '上海汽车集团股份有限公司', isVerified: false })
    const row = await db.review.findUniqueOrThrow({ where: { id: review } })
    expect(row).toMatchObject({ decidedAt: null, decision: null, version: 1 })
    expect(await db.auditEntry.count({ where: { subjectId: review } })).toBe(0)
  })

  test('is no code that came after, nor one of a review that names none', async () => {
    const { organizationId, review, approve, shown } = await asking()
    await db.organization.update({ where: { id: organizationId }, data: { uscc: newUscc() } })
    expect(await approve()).toMatchObject({ reason: 'name-changed' })
    await db.review.update({ where: { id: review }, data: { detail: {} } })
    expect(await approve()).toMatchObject({ reason: 'name-changed' })
    expect((await shown()).isVerified).toBe(false)
  })

  test('can be what the name is again, once it is what the evidence is for', async () => {
    const { name, rename, approve, shown } = await asking()
    await rename('上海汽车集团股份有限公司')
    await rename(name)
    expect((await approve()).ok).toBe(true)
    expect(await shown()).toEqual({ name, isVerified: true })
  })

  test('ends with another name or code, whoever writes it', async () => {
    for (const change of [{ name: '更名企业' }, { uscc: newUscc() }]) {
      const { organizationId, approve } = await asking()
      await approve()
      // As an import would.
      await db.organization.update({
        where: { id: organizationId },
        data: { ...change, summary: '新' },
      })
      const row = await db.organization.findUniqueOrThrow({ where: { id: organizationId } })
      expect(row).toMatchObject({ ...change, summary: '新', verifiedAt: null, verifiedBy: null })
    }
    const { approve, rename, shown } = await asking()
    await approve()
    await rename('改名企业')
    expect(await shown()).toEqual({ name: '改名企业', isVerified: false })
  })

  test('stays with a change of anything else', async () => {
    const { organizationId, approve, shown, name } = await asking()
    await approve()
    await db.organization.update({
      where: { id: organizationId },
      data: { summary: '新简介', name },
    })
    expect(await shown()).toEqual({ name, isVerified: true })
  })

  test('is asked for once at a time, whatever the name is meanwhile', async () => {
    const { owner, organizationId, rename } = await asking()
    await rename('又一个名字')
    const asked = { organizationId, personId: owner.id, label: null, files: [file] }
    expect(await submitEvidence(db, asked, now)).toMatchObject({ reason: 'open-already' })
  })
})
