/**
 * The parts of rows that several projections read. They are shaped as the database client returns
 * them with their relations, and name only what an index may need.
 */
export interface StepRow {
  readonly step: {
    readonly id: string
    readonly chainId: string
    readonly name: string
    readonly chain: { readonly name: string }
  }
}

export interface IndustryRow {
  readonly industry: { readonly code: string; readonly section: string }
}

export interface LabelRow {
  readonly label: string
  readonly expiresAt: Date | null
}

/** The owner of a listing. */
export interface OwnerRow {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly nameEn: string | null
  readonly kind: string
  readonly scale: string | null
  readonly districtCode: string | null
  readonly parkId: string | null
  readonly verifiedAt: Date | null
  readonly labels: readonly LabelRow[]
}

/** What projections need beside the row. */
export interface ProjectionContext {
  /** Certificates and labels that have expired by then are left out. */
  readonly now: Date
  /** The lexicon's, so that a facet has one value for all spellings of a term. */
  readonly canonical: (term: string) => string
}
