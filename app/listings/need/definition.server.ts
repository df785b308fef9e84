import { NeedContent } from '../../../prisma/need/need-content'
import { readNeedVersion } from '../../../prisma/need/read-need-version.server'
import { readStoredNeed } from '../../../prisma/need/read-needs.server'
import type { ReadableNeed } from '../../../prisma/need/readable-need'
import { openNeed, writeNeeds } from '../../../prisma/need/write-needs.server'
import { writeRequirementLine } from '../../domain/listing/write-requirement-line'
import { wanOfFen } from '../../domain/shared/money'
import { defineListing } from '../kind/define-listing'
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
  const one = (text: string | null | undefined) => (text ? [text] : [])
  return {
    kind: [need.kind],
    title: one(need.title),
    summary: one(need.summary),
    description: one(need.description),
    detail: one(need.detail),
    requirements: need.requirements.map((it) => writeRequirementLine({ ...it, tier: 0 })),
    lots: need.lots.map(({ title, quantity }) => [title, quantity ?? ''].join(' ').trim()),
    step: need.steps.map(stepLine),
    quantity: one(need.quantity),
    budget: one(budgetText(need.budget)),
    district: one(need.district?.name),
    closesAt: one(need.closesAt?.toISOString()),
    deliverBy: one(need.deliverBy?.toISOString()),
    responseDays: one(need.responseDays?.toString()),
    organization: one(need.organization?.name),
    alias: one(need.alias),
  }
}

function budgetText(budget: ReadableNeed['budget']): string | null {
  if (budget === null) return null
  const wan = (fen: bigint | null) => (fen === null ? '…' : String(wanOfFen(fen)))
  return `${wan(budget.minFen)}–${wan(budget.maxFen)} 万元`
}
