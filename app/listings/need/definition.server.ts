import { NeedContent } from '../../../prisma/need/need-content'
import { readNeedVersion } from '../../../prisma/need/read-need-version.server'
import { readStoredNeed } from '../../../prisma/need/read-needs.server'
import type { ReadableNeed } from '../../../prisma/need/readable-need'
import { openNeed, writeNeeds } from '../../../prisma/need/write-needs.server'
import { writeRequirementLine } from '../../domain/listing/write-requirement-line'
import { wanOfFen } from '../../domain/shared/money'
import { defineListing } from '../kind/define-listing'
import { oneLine } from '../kind/field-lines'
import type { FieldLines } from '../kind/listing'
import { stepLine } from '../kind/step-line'

/** 需求, as everything that treats all kinds of listing alike sees it. */
export const needListing = defineListing<NeedContent, ReadableNeed>({
  kind: 'need',
  content: NeedContent,
  write: async (tx, { id, organizationId, content, head, isNew }) => {
    if (isNew) {
      const identity = { key: `account/${id}`, organizationId }
      await writeNeeds(tx, [{ id, content, head: { ...identity, ...head }, isNew }])
      return
    }
    await writeNeeds(tx, [{ id, content, head, isNew }])
    if (head.state === 'published') await openNeed(tx, id, head.confirmedAt)
  },
  readStored: readStoredNeed,
  readVersion: readNeedVersion,
  titleOf: ({ title }) => title,
  ownerOf: ({ organization, alias }) => organization?.name ?? alias,
  linesOf,
  compared: ['title', 'summary', 'description', 'requirements'],
})

function linesOf(need: ReadableNeed): FieldLines {
  return {
    kind: [need.kind],
    title: oneLine(need.title),
    summary: oneLine(need.summary),
    description: oneLine(need.description),
    detail: oneLine(need.detail),
    requirements: need.requirements.map((it) => writeRequirementLine({ ...it, tier: 0 })),
    lots: need.lots.map(({ title, quantity }) => [title, quantity ?? ''].join(' ').trim()),
    step: need.steps.map(stepLine),
    quantity: oneLine(need.quantity),
    budget: oneLine(budgetText(need.budget)),
    district: oneLine(need.district?.name),
    closesAt: oneLine(need.closesAt?.toISOString()),
    deliverBy: oneLine(need.deliverBy?.toISOString()),
    responseDays: oneLine(need.responseDays?.toString()),
    organization: oneLine(need.organization?.name),
    alias: oneLine(need.alias),
  }
}

function budgetText(budget: ReadableNeed['budget']): string | null {
  if (budget === null) return null
  const wan = (fen: bigint | null) => (fen === null ? '…' : String(wanOfFen(fen)))
  return `${wan(budget.minFen)}–${wan(budget.maxFen)} 万元`
}
