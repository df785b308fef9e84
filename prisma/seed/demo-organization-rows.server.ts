import { daysAfter } from '../../app/domain/shared/shanghai-days'
import { usccCheckDigit } from '../../app/domain/shared/uscc'
import { toPrismaEnum } from '../enum-names'
import type { Prisma } from '../generated/client'
import { districtCode, organizationId, parkId, percentOf } from './demo-values.server'
import type { DemoFile, ParkFile } from './seed-format'

type Organization = DemoFile['organizations'][number]

/** A code of the right form and check digit that no registry has issued: its body says DEM0. */
function demoUscc(index: number): string {
  const body = `91310000MADEM0${index.toString(10).padStart(3, '0')}`
  return body + usccCheckDigit(body)
}

export function parkRow(it: ParkFile[number]): Prisma.ParkCreateManyInput {
  return {
    id: parkId(it.key),
    key: it.key,
    name: it.name,
    nameEn: it.nameEn,
    summary: it.summary,
    districtCode: districtCode(it.district),
    isDemo: true,
  }
}

export function demoOrganizationRow(
  it: Organization,
  index: number,
  park: ParkFile[number] | null,
  now: Date,
): Prisma.OrganizationCreateManyInput {
  const isVerified = percentOf(`verified/${it.key}`) < 85
  return {
    id: organizationId(it.key),
    key: it.key,
    uscc: demoUscc(index),
    name: it.name,
    shortName: it.shortName ?? null,
    nameEn: it.nameEn ?? null,
    kind: toPrismaEnum(it.kind),
    scale: it.scale ?? null,
    districtCode: districtCode(it.district),
    parkId: park ? parkId(park.key) : null,
    industryCode: it.code ?? null,
    foundedYear: it.founded ?? null,
    employees: it.employees ?? null,
    summary: it.summary,
    verifiedAt: isVerified ? daysAfter(now, -30 - percentOf(it.key)) : null,
    verifiedBy: isVerified ? (park?.name ?? '市级核验 (演示)') : null,
    isDemo: true,
  }
}

export function labelRows(it: Organization, now: Date): Prisma.OrganizationLabelCreateManyInput[] {
  return it.labels.map(({ label, issuer, validDays }) => ({
    organizationId: organizationId(it.key),
    label,
    issuer,
    expiresAt: daysAfter(now, validDays),
  }))
}
