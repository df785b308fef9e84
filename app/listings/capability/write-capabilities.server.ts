import { fenOf, instantOf } from '../../../prisma/content-values'
import type { Transaction } from '../../../prisma/transaction'
import type { CapabilityContent } from './capability-content'

interface NewHead {
  readonly key: string
  readonly organizationId: string
}

interface CapabilityHead extends Partial<NewHead> {
  readonly state?: 'draft' | 'published'
  readonly confirmedAt?: Date | null
  readonly confirmedBy?: string | null
  readonly expiresAt?: Date | null
  readonly isDemo?: boolean
  readonly importHash?: string
}

/** A capability to be put into the tables, and what stands beside its content. */
export type CapabilityToWrite = { readonly id: string; readonly content: CapabilityContent } & (
  | { readonly isNew: boolean; readonly head: NewHead & CapabilityHead }
  | { readonly isNew: false; readonly head: CapabilityHead }
)

/**
 * Creates capabilities or replaces them with all that hangs on them. The audit entry and the outbox
 * row are the caller's.
 */
export async function writeCapabilities(
  tx: Transaction,
  rows: readonly CapabilityToWrite[],
): Promise<void> {
  for (const { id, content, head, isNew } of rows) {
    if (isNew) continue
    const data = { ...columnsOf(content), ...head, version: { increment: 1 } }
    await tx.capability.update({ where: { id }, data })
  }
  await tx.capability.createMany({
    data: rows.flatMap(({ id, content, isNew, head }) => {
      const { key, organizationId } = head
      if (!isNew || key === undefined || organizationId === undefined) return []
      return [{ id, ...columnsOf(content), ...head, key, organizationId }]
    }),
  })
  const where = { capabilityId: { in: rows.filter((it) => !it.isNew).map(({ id }) => id) } }
  await tx.capabilityChainStep.deleteMany({ where })
  await tx.capabilityIndustryCode.deleteMany({ where })
  await tx.capabilityRange.deleteMany({ where })
  await tx.capabilityCertificate.deleteMany({ where })
  await writeParts(tx, rows)
}

async function writeParts(tx: Transaction, rows: readonly CapabilityToWrite[]): Promise<void> {
  const partsOf = <Part>(parts: (content: CapabilityContent) => readonly Part[]) =>
    rows.flatMap(({ id, content }) => parts(content).map((part) => ({ capabilityId: id, ...part })))
  await tx.capabilityChainStep.createMany({
    data: partsOf(({ steps }) => steps.map((stepId) => ({ stepId }))),
  })
  await tx.capabilityIndustryCode.createMany({
    data: partsOf(({ industries }) => industries.map((code) => ({ code }))),
  })
  await tx.capabilityRange.createMany({ data: partsOf(({ ranges }) => ranges) })
  await tx.capabilityCertificate.createMany({
    data: partsOf(({ certificates }) =>
      certificates.map(({ code, expiresAt }) => ({ code, expiresAt: instantOf(expiresAt) })),
    ),
  })
}

function columnsOf(content: CapabilityContent) {
  const {
    steps: _steps,
    industries: _industries,
    ranges: _ranges,
    certificates: _certificates,
    ...facts
  } = content
  return {
    ...facts,
    orderMinFen: fenOf(facts.orderMinFen),
    orderMaxFen: fenOf(facts.orderMaxFen),
  }
}
