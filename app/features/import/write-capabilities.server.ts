import type { Transaction } from '../../../prisma/transaction'
import type { CapabilityRecord } from './import-record'
import { readOwners } from './read-owners.server'
import type { RowToWrite } from './stored-row'

type Row = RowToWrite<CapabilityRecord>

/** Creates or replaces capabilities with all that hangs on them. */
export async function writeCapabilities(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const ownerOf = await readOwners(
    tx,
    rows.map(({ record }) => record.organizationKey),
  )
  const dataOf = (row: Row) => capabilityData(row, ownerOf(row.record.organizationKey))
  const updates = rows.filter(({ stored }) => stored !== null)
  for (const row of updates) {
    const data = { ...dataOf(row), version: { increment: 1 } }
    await tx.capability.update({ where: { id: row.id }, data })
  }
  await tx.capability.createMany({
    data: rows.filter(({ stored }) => stored === null).map(dataOf),
  })
  await clearParts(
    tx,
    updates.map(({ id }) => id),
  )
  await writeParts(tx, rows)
}

function capabilityData({ id, record, importHash }: Row, owner: { id: string; name: string }) {
  const {
    organizationKey: _key,
    steps: _steps,
    codes: _codes,
    ranges: _ranges,
    certificates: _certificates,
    capacity,
    ...facts
  } = record
  return {
    id,
    ...facts,
    processes: [...facts.processes],
    materials: [...facts.materials],
    products: [...facts.products],
    evidence: [...facts.evidence],
    capacityValue: capacity?.value ?? null,
    capacityUnit: capacity?.unit ?? null,
    capacityPer: capacity?.per ?? null,
    organizationId: owner.id,
    confirmedBy: facts.confirmedAt ? owner.name : null,
    importHash,
  }
}

async function clearParts(tx: Transaction, ids: readonly string[]): Promise<void> {
  const where = { capabilityId: { in: [...ids] } }
  await tx.capabilityChainStep.deleteMany({ where })
  await tx.capabilityIndustryCode.deleteMany({ where })
  await tx.capabilityRange.deleteMany({ where })
  await tx.capabilityCertificate.deleteMany({ where })
}

async function writeParts(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const partsOf = <Part>(parts: (record: CapabilityRecord) => readonly Part[]) =>
    rows.flatMap(({ id, record }) => parts(record).map((part) => ({ capabilityId: id, ...part })))
  await tx.capabilityChainStep.createMany({
    data: partsOf(({ steps }) => steps.map((stepId) => ({ stepId }))),
  })
  await tx.capabilityIndustryCode.createMany({
    data: partsOf(({ codes }) => codes.map((code) => ({ code }))),
  })
  await tx.capabilityRange.createMany({ data: partsOf(({ ranges }) => ranges) })
  await tx.capabilityCertificate.createMany({ data: partsOf(({ certificates }) => certificates) })
}
