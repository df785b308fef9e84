import { fenOf, instantOf } from '../content-values'
import type { PrismaClient } from '../generated/client'
import { readOwner } from '../read-owner.server'
import { readPlaces } from '../read-places.server'
import { toRequirementColumns } from '../requirement-columns'
import type { Transaction } from '../transaction'
import type { NeedContent } from './need-content'
import type { StoredNeed } from './need-row'
import { type NeedReading, readableNeed } from './readable-need'

interface VersionOf {
  readonly id: string
  readonly organizationId: string
}

/** A version of a need, for a reader of any clearance as that would read it, were it published. */
export async function readNeedVersion(
  db: PrismaClient | Transaction,
  { id, organizationId }: VersionOf,
  content: NeedContent,
): Promise<NeedReading> {
  const owner = await readOwner(db, organizationId)
  const district =
    content.districtCode === null
      ? null
      : await db.district.findUnique({ where: { code: content.districtCode } })
  const row: StoredNeed = {
    ...content,
    id,
    version: 0,
    state: 'draft',
    isDemo: owner.isDemo,
    organization: owner,
    district,
    ...(await readPlaces(db, content)),
    budgetMinFen: fenOf(content.budgetMinFen),
    budgetMaxFen: fenOf(content.budgetMaxFen),
    openedAt: null,
    closesAt: instantOf(content.closesAt),
    deliverBy: instantOf(content.deliverBy),
    confirmedAt: null,
    expiresAt: null,
    lots: content.lots.map((lot) => ({
      ...lot,
      budgetMinFen: fenOf(lot.budgetMinFen),
      budgetMaxFen: fenOf(lot.budgetMaxFen),
    })),
    requirements: content.requirements.map(({ body, ...asked }) => ({
      ...asked,
      ...toRequirementColumns(body),
    })),
  }
  return (clearance) => readableNeed(row, clearance)
}
