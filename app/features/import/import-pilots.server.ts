import type { Transaction } from '../../../prisma/transaction'
import type { PilotContent } from '../../listings/pilot/pilot-content'
import { writePilot } from '../../listings/pilot/write-pilot.server'
import type { ImportedPilot } from './import-record'
import { ownedRows } from './owned-rows.server'
import type { RowToWrite } from './stored-row'

/** Creates or replaces pilot platforms with their equipment, which stays what it is by its key. */
export async function importPilots(
  tx: Transaction,
  rows: readonly RowToWrite<ImportedPilot>[],
): Promise<void> {
  for (const { id, record, head, isNew } of await ownedRows(tx, rows)) {
    const { key, importHash, organizationId, ...stands } = head
    const known = isNew ? [] : await tx.equipment.findMany({ where: { pilotId: id } })
    const ids = new Map(known.map((it) => [it.key, it.id]))
    await writePilot(tx, {
      ...{ id, organizationId, isNew, key, importHash },
      content: importedPilotContent(record, (it) => ids.get(it) ?? crypto.randomUUID()),
      head: { ...stands, isDemo: false, expiresAt: null },
    })
  }
}

/** What is written of an imported pilot platform. */
export function importedPilotContent(
  record: ImportedPilot,
  equipmentId: (key: string) => string,
): PilotContent {
  return {
    name: record.title,
    summary: record.summary,
    description: record.description,
    steps: [...record.steps],
    industries: [...record.codes],
    scale: record.scale,
    processes: [...record.processes],
    materials: [...record.materials],
    certificates: [...record.certificates],
    trlMin: record.trlMin,
    trlMax: record.trlMax,
    openDays: [...record.openDays],
    opensAt: record.opensAt,
    closesAt: record.closesAt,
    rules: record.rules,
    districtCode: record.districtCode,
    address: record.address,
    equipment: record.equipment.map(({ rateFen, ranges, ...it }) => ({
      ...it,
      id: equipmentId(it.key),
      rateFen: rateFen?.toString() ?? null,
      ranges: ranges.map((range) => ({ ...range })),
    })),
  }
}
