/** A row as it stands before the import. */
export interface StoredRow {
  readonly id: string
  readonly key: string
  readonly importHash: string | null
}

/** A record that is new or differs from what stands, and the id that its row has or gets. */
export interface RowToWrite<Record> {
  readonly id: string
  readonly record: Record
  readonly importHash: string
  readonly stored: StoredRow | null
}
