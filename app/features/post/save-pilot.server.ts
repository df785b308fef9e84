import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import type { Transaction } from '../../../prisma/transaction'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { equipmentOf, type PilotInput } from './pilot-form'
import { replaceStep } from './replace-step.server'
import type { Posted, Posting, RefusedPosting } from './save-need.server'
import { splitWords } from './split-words'
import { submitReview } from './submit-review.server'

/** Writes a pilot platform with its equipment. See `saveNeed`. */
export function savePilot(
  db: PrismaClient,
  posting: Posting,
  input: PilotInput,
  now: Date,
): Promise<Outcome<Posted, RefusedPosting>> {
  return db.$transaction(async (tx) => {
    const { organizationId, actor } = posting
    if (!(await tx.chainStep.findUnique({ where: { id: input.step } }))) return refused('no-step')
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const id = posting.id ?? crypto.randomUUID()
    const before = await tx.pilotPlatform.findUnique({ where: { id } })
    if (before && before.organizationId !== organizationId) return refused('not-there')
    if (before?.state === 'hidden' || before?.state === 'closed') return refused('not-open')
    const data = { ...columnsOf(input, before?.openDays ?? []), parkId: organization.parkId }
    if (before) {
      const where = { id, version: input.version }
      const next = { ...data, version: { increment: 1 } }
      const { count } = await tx.pilotPlatform.updateMany({ where, data: next })
      if (count === 0) return refused('changed-meanwhile')
    } else {
      await tx.pilotPlatform.create({ data: { id, key: `account/${id}`, organizationId, ...data } })
    }
    await replaceStep(tx, 'pilot', id, input.step)
    await writeEquipment(tx, id, input.equipment)
    await recordChange(tx, {
      actor,
      verb: before ? 'edit' : 'create',
      subject: 'pilot',
      subjectId: id,
      before: before && { name: before.name, state: before.state, version: before.version },
      after: data,
      indexed: [{ subject: 'pilot', subjectId: id }],
    })
    if (!posting.isSubmitted) return accepted({ id, said: 'saved' })
    const listing = { kind: 'pilot', id, title: input.title } as const
    const submitted = await submitReview(tx, { listing, organizationId, actor }, now)
    return accepted({ id, said: submitted.ok ? 'submitted' : submitted.reason })
  })
}

function columnsOf(input: PilotInput, openDays: readonly number[]) {
  return {
    name: input.title,
    summary: input.summary,
    description: input.description ?? '',
    scale: input.scale ?? null,
    processes: splitWords(input.processes),
    materials: splitWords(input.materials),
    trlMin: input.trlMin ?? input.trlMax ?? null,
    trlMax: input.trlMax ?? input.trlMin ?? null,
    openDays: daysOf(input.openDays, openDays),
    opensAt: input.opensAt ?? null,
    closesAt: input.closesAt ?? null,
    rules: input.rules ?? null,
    districtCode: input.district ?? null,
    address: input.address ?? null,
    state: 'draft' as const,
  }
}

function daysOf(choice: PilotInput['openDays'], kept: readonly number[]): number[] {
  if (choice === undefined) return []
  if (choice === 'kept') return [...kept]
  return Array.from({ length: Number(choice.slice(2)) }, (_, at) => at + 1)
}

const fenPerYuan = 100

/** What has the name of a piece that is there stays that piece: others may refer to it. */
async function writeEquipment(tx: Transaction, pilotId: string, text: string): Promise<void> {
  const known = await tx.equipment.findMany({ where: { pilotId }, orderBy: { position: 'asc' } })
  const left = [...known]
  for (const [position, { yuanPerHour, ranges, ...facts }] of equipmentOf(text).entries()) {
    const at = left.findIndex(({ name }) => name === facts.name)
    const [same] = at < 0 ? [] : left.splice(at, 1)
    const rateFen = yuanPerHour === null ? null : BigInt(Math.round(yuanPerHour * fenPerYuan))
    const data = { ...facts, position, rateFen }
    const { id } = same
      ? await tx.equipment.update({ where: { id: same.id }, data })
      : await tx.equipment.create({ data: { ...data, pilotId, key: crypto.randomUUID() } })
    await tx.equipmentRange.deleteMany({ where: { equipmentId: id } })
    await tx.equipmentRange.createMany({ data: ranges.map((it) => ({ ...it, equipmentId: id })) })
  }
  await tx.equipment.deleteMany({ where: { id: { in: left.map(({ id }) => id) } } })
}
