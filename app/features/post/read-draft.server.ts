import type { PrismaClient } from '../../../prisma/generated/client'
import { fromRequirementRow } from '../../../prisma/requirement-columns'
import { writeRequirementLine } from '../../domain/listing/write-requirement-line'
import { isId } from '../../domain/shared/ids'

/** A need as its form shows it, all tiers: for its own organization only. Null: not theirs. */
export async function readNeedDraft(db: PrismaClient, organizationId: string, id: string) {
  if (!isId(id) || !isId(organizationId)) return null
  const row = await db.need.findFirst({
    where: { id, organizationId },
    include: {
      steps: { orderBy: { stepId: 'asc' } },
      requirements: { orderBy: { position: 'asc' } },
    },
  })
  if (row === null) return null
  const wan = (fen: bigint | null) => (fen === null ? '' : String(Number(fen) / 1_000_000))
  const values: Readonly<Record<string, string>> = {
    kind: row.kind,
    title: row.title,
    titleTier: String(row.titleTier),
    summary: row.summary,
    summaryTier: String(row.summaryTier),
    quantity: row.quantity ?? '',
    quantityTier: String(row.quantityTier),
    stepsTier: String(row.stepsTier),
    step: row.steps[0]?.stepId ?? '',
    closesAt: row.closesAt?.toISOString().slice(0, 10) ?? '',
    description: row.description,
    descriptionTier: String(row.descriptionTier),
    detail: row.detail ?? '',
    detailTier: String(row.detailTier),
    requirements: row.requirements
      .filter(({ lotId }) => lotId === null)
      .map((it) => writeRequirementLine(fromRequirementRow(it)))
      .join('\n'),
    budgetMin: wan(row.budgetMinFen),
    budgetMax: wan(row.budgetMaxFen),
    budgetTier: String(row.budgetTier),
    district: row.districtCode ?? '',
    placeTier: String(row.placeTier),
    datesTier: String(row.datesTier),
    responseDays: String(row.responseDays ?? ''),
    alias: row.alias ?? '',
    organizationTier: String(row.organizationTier),
    version: String(row.version),
  }
  return { id, state: row.state, title: row.title, values }
}

/** A capability as its form shows it. Null: not theirs. */
export async function readCapabilityDraft(db: PrismaClient, organizationId: string, id: string) {
  if (!isId(id) || !isId(organizationId)) return null
  const where = { id, organizationId }
  const row = await db.capability.findFirst({
    where,
    include: { steps: { orderBy: { stepId: 'asc' } } },
  })
  if (row === null) return null
  const values: Readonly<Record<string, string>> = {
    title: row.title,
    summary: row.summary,
    step: row.steps[0]?.stepId ?? '',
    processes: row.processes.join('、'),
    materials: row.materials.join('、'),
    products: row.products.join('、'),
    description: row.description,
    leadTimeMin: String(row.leadTimeMinDays ?? ''),
    leadTimeMax: String(row.leadTimeMaxDays ?? ''),
    trl: String(row.trl ?? ''),
    version: String(row.version),
  }
  return { id, state: row.state, title: row.title, values }
}
