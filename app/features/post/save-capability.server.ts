import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import type { CapabilityInput } from './post-forms'
import { replaceStep } from './replace-step.server'
import type { Posted, Posting, RefusedPosting } from './save-need.server'
import { splitWords } from './split-words'
import { submitReview } from './submit-review.server'

/** Writes a capability. See `saveNeed`. */
export function saveCapability(
  db: PrismaClient,
  posting: Posting,
  input: CapabilityInput,
  now: Date,
): Promise<Outcome<Posted, RefusedPosting>> {
  return db.$transaction(async (tx) => {
    const { organizationId, actor } = posting
    if (!(await tx.chainStep.findUnique({ where: { id: input.step } }))) return refused('no-step')
    const id = posting.id ?? crypto.randomUUID()
    const data = columnsOf(input)
    const before = await tx.capability.findUnique({ where: { id } })
    if (before && before.organizationId !== organizationId) return refused('not-there')
    if (before?.state === 'hidden' || before?.state === 'closed') return refused('not-open')
    if (before) {
      const where = { id, version: input.version }
      const next = { ...data, version: { increment: 1 } }
      const { count } = await tx.capability.updateMany({ where, data: next })
      if (count === 0) return refused('changed-meanwhile')
    } else {
      await tx.capability.create({ data: { id, key: `account/${id}`, organizationId, ...data } })
    }
    await replaceStep(tx, 'capability', id, input.step)
    await recordChange(tx, {
      actor,
      verb: before ? 'edit' : 'create',
      subject: 'capability',
      subjectId: id,
      before: before && { title: before.title, state: before.state, version: before.version },
      after: data,
      indexed: [{ subject: 'capability', subjectId: id }],
    })
    if (!posting.isSubmitted) return accepted({ id, said: 'saved' })
    const listing = { kind: 'capability', id, title: input.title } as const
    const submitted = await submitReview(tx, { listing, organizationId, actor }, now)
    return accepted({ id, said: submitted.ok ? 'submitted' : submitted.reason })
  })
}

function columnsOf(input: CapabilityInput) {
  return {
    title: input.title,
    summary: input.summary,
    description: input.description ?? '',
    processes: splitWords(input.processes),
    materials: splitWords(input.materials),
    products: splitWords(input.products),
    leadTimeMinDays: input.leadTimeMin ?? input.leadTimeMax ?? null,
    leadTimeMaxDays: input.leadTimeMax ?? input.leadTimeMin ?? null,
    trl: input.trl ?? null,
    state: 'draft' as const,
  }
}
