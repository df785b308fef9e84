/** A row as it stands before the import. */
export interface StoredRow {
  readonly id: string
  readonly importHash: string | null
}
