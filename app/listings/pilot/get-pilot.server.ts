import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'
import { isId } from '../../domain/shared/ids'

export const pilotParts = {
  organization: true,
  park: true,
  district: true,
  steps: { include: { step: { include: { chain: true } } } },
  industryCodes: { include: { industry: true } },
  equipment: { orderBy: { position: 'asc' }, include: { ranges: true } },
} as const satisfies Prisma.PilotPlatformInclude

type WithParts = Prisma.PilotPlatformGetPayload<{ include: typeof pilotParts }>

type Named = Pick<WithParts['organization'], 'id' | 'name'>

/** What is read of a pilot platform to show it. */
export interface PilotRecord
  extends Omit<
    WithParts,
    | 'organization'
    | 'park'
    | 'equipment'
    | 'key'
    | 'organizationId'
    | 'parkId'
    | 'importHash'
    | 'state'
    | 'confirmedBy'
    | 'expiresAt'
    | 'createdAt'
    | 'updatedAt'
    | 'steps'
    | 'industryCodes'
  > {
  readonly organization: Named & Pick<WithParts['organization'], 'verifiedAt'>
  readonly park: Named | null
  readonly equipment: readonly Omit<WithParts['equipment'][number], 'pilotId' | 'position'>[]
  readonly steps: readonly { readonly step: StepRecord }[]
  readonly industryCodes: readonly {
    readonly industry: { readonly code: string; readonly name: string }
  }[]
}

interface StepRecord {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly chain: { readonly id: string; readonly name: string; readonly nameEn: string | null }
}

/** The pilot platform of that id if anybody may see it now, or null. */
export async function getPilot(db: PrismaClient, id: string, now: Date): Promise<PilotView | null> {
  if (!isId(id)) return null
  const row = await db.pilotPlatform.findFirst({
    where: { id, ...visibleListing(now) },
    include: pilotParts,
  })
  return row && viewPilot(row)
}

/** What anybody may read of a pilot platform. */
export function viewPilot(row: PilotRecord) {
  return {
    id: row.id,
    name: row.name,
    summary: row.summary,
    description: row.description,
    isDemo: row.isDemo,
    version: row.version,
    district: row.district ? { ...row.district } : null,
    address: row.address,
    scale: row.scale,
    processes: row.processes,
    materials: row.materials,
    certificates: row.certificates,
    trl: row.trlMin === null || row.trlMax === null ? null : { min: row.trlMin, max: row.trlMax },
    opening:
      row.opensAt === null || row.closesAt === null
        ? null
        : { days: row.openDays, from: row.opensAt, to: row.closesAt },
    rules: row.rules,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    organization: {
      id: row.organization.id,
      name: row.organization.name,
      isVerified: row.organization.verifiedAt !== null,
    },
    park: row.park ? { id: row.park.id, name: row.park.name } : null,
    steps: row.steps.map(({ step }) => ({
      id: step.id,
      name: step.name,
      nameEn: step.nameEn,
      chain: { id: step.chain.id, name: step.chain.name, nameEn: step.chain.nameEn },
    })),
    industries: row.industryCodes.map(({ industry }) => ({
      code: industry.code,
      name: industry.name,
    })),
    equipment: row.equipment.map((it) => ({
      id: it.id,
      name: it.name,
      model: it.model,
      count: it.count,
      rateFen: it.rateFen?.toString() ?? null,
      slotMinutes: it.slotMinutes,
      note: it.note,
      ranges: it.ranges.map(({ quantity, min, max, unit }) => ({ quantity, min, max, unit })),
    })),
  }
}

export type PilotView = ReturnType<typeof viewPilot>
