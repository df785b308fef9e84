import type { ImportKind } from './columns'

/** What cells may refer to: read from the database once, before any row is parsed. */
export interface KnownIndustry {
  readonly name: string
  readonly section: string
}

export interface KnownReferences {
  /** Keys of organizations on the platform and in the same file. */
  readonly organizationKeys: ReadonlySet<string>
  /** The names of those organizations by key. */
  readonly organizationNames: ReadonlyMap<string, readonly (string | null)[]>
  readonly parkKeys: ReadonlySet<string>
  /** Keys of the pilot platforms in the same file: their equipment stands in rows of its own. */
  readonly pilotKeys: ReadonlySet<string>
  readonly stepIds: ReadonlySet<string>
  /** GB/T 4754-2017 by code: the name of the class and the letter of its section. */
  readonly industries: ReadonlyMap<string, KnownIndustry>
  /** Code by the standard's own name of the class, for sources that write names. */
  readonly industryCodeByName: ReadonlyMap<string, string>
  /** Key of the organization that holds a USCC. */
  readonly usccHolders: ReadonlyMap<string, string>
  /** Keys of rows that are demo data: an import leaves them alone. */
  readonly demoKeys: Readonly<Record<ImportKind, ReadonlySet<string>>>
}
