import { fenOfWan } from '../../app/domain/shared/money'
import { daysAfter } from '../../app/domain/shared/shanghai-days'
import type { Prisma } from '../generated/client'
import { toRequirementColumns } from '../requirement-columns'
import {
  capabilityId,
  confirmation,
  districtCode,
  needId,
  organizationId,
} from './demo-values.server'
import type { DemoFile } from './seed-format'
import { stableId } from './stable-id.server'

type Capability = DemoFile['capabilities'][number]
type Need = DemoFile['needs'][number]

export function demoCapabilityRow(it: Capability, now: Date): Prisma.CapabilityCreateManyInput {
  return {
    id: capabilityId(it.key),
    key: it.key,
    organizationId: organizationId(it.org),
    state: 'published',
    title: it.title,
    summary: it.summary,
    description: it.description,
    processes: it.processes,
    materials: it.materials,
    capacityValue: it.capacity?.value ?? null,
    capacityUnit: it.capacity?.unit ?? null,
    capacityPer: it.capacity?.per ?? null,
    leadTimeMinDays: it.leadTimeDays?.[0] ?? null,
    leadTimeMaxDays: it.leadTimeDays?.[1] ?? null,
    serves: it.serves ?? null,
    trl: it.trl ?? null,
    orderMinFen: it.orderSizeWan ? fenOfWan(it.orderSizeWan[0]) : null,
    orderMaxFen: it.orderSizeWan ? fenOfWan(it.orderSizeWan[1]) : null,
    evidence: it.evidence,
    ...confirmation(it.confirmedDaysAgo, now),
  }
}

export function certificateRows(
  it: Capability,
  now: Date,
): Prisma.CapabilityCertificateCreateManyInput[] {
  return it.certificates.map(({ code, validDays }) => ({
    capabilityId: capabilityId(it.key),
    code,
    expiresAt: validDays === undefined ? null : daysAfter(now, validDays),
  }))
}

export function demoNeedRow(it: Need, now: Date): Prisma.NeedCreateManyInput {
  return {
    id: needId(it.key),
    key: it.key,
    organizationId: organizationId(it.org),
    kind: it.kind,
    state: 'published',
    title: it.title,
    summary: it.summary,
    description: it.description,
    descriptionTier: it.descriptionTier,
    detail: it.detail ?? null,
    detailTier: it.detailTier,
    quantity: it.quantity ?? null,
    budgetMinFen: it.budgetWan ? fenOfWan(it.budgetWan[0]) : null,
    budgetMaxFen: it.budgetWan ? fenOfWan(it.budgetWan[1]) : null,
    budgetTier: it.budgetTier,
    districtCode: districtCode(it.district),
    openedAt: daysAfter(now, -it.openedDaysAgo),
    closesAt: daysAfter(now, it.closesInDays),
    deliverBy: it.deliverInDays === undefined ? null : daysAfter(now, it.deliverInDays),
    responseDays: it.responseDays,
    ...confirmation(it.confirmedDaysAgo, now),
  }
}

export function lotRows(it: Need): readonly Prisma.NeedLotCreateManyInput[] {
  return it.lots.map((lot, position) => ({
    id: stableId('lot', `${it.key}/${lot.key}`),
    needId: needId(it.key),
    position,
    key: lot.key,
    title: lot.title,
    quantity: lot.quantity ?? null,
    budgetMinFen: lot.budgetWan ? fenOfWan(lot.budgetWan[0]) : null,
    budgetMaxFen: lot.budgetWan ? fenOfWan(lot.budgetWan[1]) : null,
    tier: 0,
  }))
}

export function requirementRows(it: Need): readonly Prisma.NeedRequirementCreateManyInput[] {
  return it.requirements.map(({ hard, lot, tier, ...asked }, position) => ({
    id: stableId('requirement', `${it.key}/${position}`),
    needId: needId(it.key),
    lotId: lot === undefined ? null : stableId('lot', `${it.key}/${lot}`),
    position,
    strictness: hard ? ('hard' as const) : ('wish' as const),
    tier,
    ...toRequirementColumns(
      asked.kind === 'numeric' ? { ...asked, upper: asked.upper ?? null } : asked,
    ),
  }))
}
