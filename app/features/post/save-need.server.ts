import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { toRequirementColumns } from '../../../prisma/requirement-columns'
import type { Transaction } from '../../../prisma/transaction'
import { readRequirementLines } from '../../domain/listing/read-requirement-lines'
import { endOfDay } from '../../domain/shared/end-of-day'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import type { NeedInput } from './post-forms'
import { replaceStep } from './replace-step.server'
import { submitReview } from './submit-review.server'

export interface Posting {
  readonly organizationId: string
  readonly actor: string
  /** Null: a new one. */
  readonly id: string | null
  /** Put before an operator, or kept as a draft. */
  readonly isSubmitted: boolean
}

/** What was written, and what became of putting it before an operator: a draft is kept in any case. */
export interface Posted {
  readonly id: string
  readonly said: 'saved' | 'submitted' | 'not-verified' | 'not-open'
}

export type RefusedPosting = 'not-open' | 'no-step' | 'changed-meanwhile' | 'not-there'

const fenPerWan = 1_000_000

/**
 * Writes a need with its requirements. A draft stays one until it is submitted; a published need that
 * is changed leaves the indexes until an operator has seen what changed.
 */
export function saveNeed(
  db: PrismaClient,
  posting: Posting,
  input: NeedInput,
  now: Date,
): Promise<Outcome<Posted, RefusedPosting>> {
  return db.$transaction(async (tx) => {
    const { organizationId, actor } = posting
    if (!(await tx.chainStep.findUnique({ where: { id: input.step } }))) return refused('no-step')
    const id = posting.id ?? crypto.randomUUID()
    const data = columnsOf(input)
    const written = await writeRow(tx, { ...posting, id }, input.version, data, now)
    if (!written.ok) return written
    await replaceStep(tx, 'need', id, input.step)
    await writeRequirements(tx, id, input)
    await recordChange(tx, {
      actor,
      verb: posting.id === null ? 'create' : 'edit',
      subject: 'need',
      subjectId: id,
      before: written.value,
      after: { ...publicOf(data), requirements: input.requirements ?? '', state: 'draft' },
      indexed: [{ subject: 'need', subjectId: id }],
    })
    if (!posting.isSubmitted) return accepted({ id, said: 'saved' })
    // The title of a review goes into letters and to other parks: only a public one.
    const title = input.titleTier === 0 ? input.title : ''
    const listing = { kind: 'need', id, title } as const
    const submitted = await submitReview(tx, { listing, organizationId, actor }, now)
    return accepted({ id, said: submitted.ok ? 'submitted' : submitted.reason })
  })
}

function columnsOf(input: NeedInput) {
  const fen = (wan: number | undefined) =>
    wan === undefined ? null : BigInt(Math.round(wan * fenPerWan))
  return {
    kind: input.kind,
    title: input.title,
    titleTier: input.titleTier,
    summary: input.summary,
    summaryTier: input.summaryTier,
    quantity: input.quantity ?? null,
    quantityTier: input.quantityTier,
    stepsTier: input.stepsTier,
    description: input.description ?? '',
    descriptionTier: input.descriptionTier,
    detail: input.detail ?? null,
    detailTier: input.detailTier,
    budgetMinFen: fen(input.budgetMin),
    budgetMaxFen: fen(input.budgetMax),
    budgetTier: input.budgetTier,
    districtCode: input.district ?? null,
    placeTier: input.placeTier,
    datesTier: input.datesTier,
    closesAt: endOfDay(input.closesAt),
    responseDays: input.responseDays,
    alias: input.alias ?? null,
    organizationTier: input.organizationTier,
    state: 'draft' as const,
  }
}

/** As it may stand in the log: what has a tier of its own, only if it is public. */
function publicOf(data: Columns) {
  const ofTier = (tier: number, value: string | null) => (tier === 0 ? value : '***')
  return {
    ...data,
    title: ofTier(data.titleTier, data.title),
    summary: ofTier(data.summaryTier, data.summary),
    quantity: ofTier(data.quantityTier, data.quantity),
    districtCode: ofTier(data.placeTier, data.districtCode),
    closesAt: ofTier(data.datesTier, data.closesAt.toISOString()),
  }
}

type Columns = ReturnType<typeof columnsOf>

/** The row before, without what is secret; refused where another edit came first. */
async function writeRow(
  tx: Transaction,
  { id, organizationId }: Posting & { readonly id: string },
  version: number,
  data: Columns,
  now: Date,
): Promise<Outcome<Prisma.InputJsonObject | null, RefusedPosting>> {
  const before = await tx.need.findUnique({ where: { id } })
  if (before === null) {
    const identity = { id, key: `account/${id}`, organizationId }
    await tx.need.create({ data: { ...identity, ...data, openedAt: now } })
    return accepted(null)
  }
  if (before.organizationId !== organizationId) return refused('not-there')
  if (before.state === 'hidden' || before.state === 'closed') return refused('not-open')
  const where = { id, version }
  const changed = await tx.need.updateMany({
    where,
    data: { ...data, version: { increment: 1 } },
  })
  if (changed.count === 0) return refused('changed-meanwhile')
  const title = before.titleTier === 0 ? before.title : '***'
  return accepted({ title, state: before.state, version: before.version })
}

async function writeRequirements(tx: Transaction, id: string, input: NeedInput): Promise<void> {
  await tx.needRequirement.deleteMany({ where: { needId: id, lotId: null } })
  const { requirements } = readRequirementLines(input.requirements ?? '')
  await tx.needRequirement.createMany({
    data: requirements.map(({ strictness, tier, body }, position) => ({
      needId: id,
      position,
      strictness,
      tier,
      ...toRequirementColumns(body),
    })),
  })
}
