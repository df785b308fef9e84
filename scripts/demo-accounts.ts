import { hashPassword } from '../app/features/account/passwords.server'
import { sealTotp } from '../app/features/account/totp.server'
import type { PrismaClient } from '../prisma/generated/client'
import { recordChange } from '../prisma/record-change.server'

/** Known to everybody who reads this: such accounts are made on demo servers only. */
export const demoPassword = 'lianhe demo 2026'
/** The second factor of those who need one. */
export const demoSecret = 'LIANHEDEMOLIANHEDEMOLIANHEDEMO22'

interface DemoAccount {
  readonly email: string
  readonly name: string
  readonly what: string
  readonly hasSecondFactor: boolean
}

export const demoAccounts = {
  buyer: account('buyer', '陈采购 (演示)', 'owner of a verified large firm'),
  supplier: account('supplier', '李工 (演示)', 'editor of a verified supplier'),
  newcomer: account('newcomer', '王新 (演示)', 'no organization yet'),
  operator: account('operator', '园区运营 (演示)', 'operator of a park', true),
  city: account('city', '市级管理员 (演示)', 'city administrator', true),
  auditor: account('auditor', '审计员 (演示)', 'auditor', true),
} as const

export type DemoName = keyof typeof demoAccounts

function account(key: string, name: string, what: string, hasSecondFactor = false): DemoAccount {
  return { email: `${key}@demo.lianhe.example`, name, what, hasSecondFactor }
}

/** Makes the accounts of a demo, once: false if they are there. */
export async function loadDemoAccounts(db: PrismaClient, now: Date): Promise<boolean> {
  if ((await db.person.count({ where: { isDemo: true } })) > 0) return false
  const passwordHash = await hashPassword(demoPassword)
  const totpSecret = await sealTotp(demoSecret)
  const [buyer, supplier] = await findOrganizations(db)
  const park = buyer.parkId
  await db.$transaction(async (tx) => {
    for (const [key, { email, name, hasSecondFactor }] of Object.entries(demoAccounts)) {
      const person = await tx.person.create({
        data: {
          email,
          emailKey: email,
          name,
          passwordHash,
          confirmedAt: now,
          isDemo: true,
          isAdministrator: key === 'city',
          isAuditor: key === 'auditor',
          ...(hasSecondFactor ? { totpSecret, totpSince: now } : {}),
        },
      })
      const personId = person.id
      const join = (organizationId: string, role: 'owner' | 'editor') =>
        tx.membership.create({ data: { personId, organizationId, role } })
      if (key === 'buyer') await join(buyer.id, 'owner')
      if (key === 'supplier') await join(supplier.id, 'editor')
      if (key === 'operator' && park)
        await tx.parkOperator.create({ data: { personId, parkId: park } })
      const subject = { subject: 'person', subjectId: personId } as const
      await recordChange(tx, { actor: 'demo', verb: 'create', ...subject })
    }
  })
  return true
}

/** A verified firm in a park that posts needs, and a verified one that offers capabilities. */
async function findOrganizations(db: PrismaClient) {
  const verified = { isDemo: true, verifiedAt: { not: null }, parkId: { not: null } }
  const order = { orderBy: { key: 'asc' as const } }
  const buyer = await db.organization.findFirstOrThrow({
    where: { ...verified, needs: { some: {} }, capabilities: { none: {} } },
    ...order,
  })
  const supplier = await db.organization.findFirstOrThrow({
    where: { ...verified, capabilities: { some: {} }, id: { not: buyer.id } },
    ...order,
  })
  return [buyer, supplier] as const
}
