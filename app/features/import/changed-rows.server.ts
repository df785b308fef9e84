import { fingerprint } from './fingerprint.server'
import type { RowToWrite, StoredRow } from './stored-row'

/** The records that are new or say something else than what stands. */
export function changedRows<Record extends { readonly key: string }>(
  records: readonly Record[],
  rows: readonly StoredRow[],
): readonly RowToWrite<Record>[] {
  const storedByKey = new Map(rows.map((row) => [row.key, row]))
  return records.flatMap((record) => {
    const importHash = fingerprint(record)
    const stored = storedByKey.get(record.key) ?? null
    if (stored?.importHash === importHash) return []
    return [{ id: stored?.id ?? crypto.randomUUID(), record, importHash, stored }]
  })
}
