import type { NeedContent } from '../../../prisma/need/need-content'
import type { WrittenRequirement } from '../../domain/listing/read-requirement-line'

type Plain = Omit<
  NeedContent,
  | 'steps'
  | 'industries'
  | 'lots'
  | 'requirements'
  | 'budgetMinFen'
  | 'budgetMaxFen'
  | 'closesAt'
  | 'deliverBy'
>

/** What a file says of a need, understood. */
export interface ImportedNeed extends Plain {
  readonly steps: readonly string[]
  readonly codes: readonly string[]
  readonly budgetMinFen: bigint | null
  readonly budgetMaxFen: bigint | null
  readonly openedAt: Date | null
  readonly closesAt: Date | null
  readonly deliverBy: Date | null
  readonly requirements: readonly WrittenRequirement[]
}

/** What is written of an imported need; a file knows no lots. */
export function importedNeedContent(imported: ImportedNeed): NeedContent {
  return {
    kind: imported.kind,
    title: imported.title,
    titleTier: imported.titleTier,
    summary: imported.summary,
    summaryTier: imported.summaryTier,
    description: imported.description,
    descriptionTier: imported.descriptionTier,
    detail: imported.detail,
    detailTier: imported.detailTier,
    quantity: imported.quantity,
    quantityTier: imported.quantityTier,
    stepsTier: imported.stepsTier,
    steps: [...imported.steps],
    industries: [...imported.codes],
    budgetMinFen: imported.budgetMinFen?.toString() ?? null,
    budgetMaxFen: imported.budgetMaxFen?.toString() ?? null,
    budgetTier: imported.budgetTier,
    districtCode: imported.districtCode,
    placeTier: imported.placeTier,
    closesAt: imported.closesAt?.toISOString() ?? null,
    deliverBy: imported.deliverBy?.toISOString() ?? null,
    datesTier: imported.datesTier,
    responseDays: imported.responseDays,
    alias: imported.alias,
    organizationTier: imported.organizationTier,
    lots: [],
    requirements: imported.requirements.map((asked) => ({
      ...asked,
      id: crypto.randomUUID(),
      lotId: null,
    })),
  }
}
