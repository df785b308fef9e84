import type { ImportKind } from './columns'

/** What cells may refer to: read from the database once, before any row is parsed. */
export interface KnownReferences {
  /** Keys of organizations on the platform and in the same file. */
  readonly organizationKeys: ReadonlySet<string>
  /** The names of those organizations by key. */
  readonly organizationNames: ReadonlyMap<string, readonly (string | null)[]>
  readonly parkKeys: ReadonlySet<string>
  readonly stepIds: ReadonlySet<string>
  readonly industryCodes: ReadonlySet<string>
  /** Code by the standard's own name of the class, for sources that write names. */
  readonly industryCodeByName: ReadonlyMap<string, string>
  /** Key of the organization that holds a USCC. */
  readonly usccHolders: ReadonlyMap<string, string>
  /** Keys of rows that are demo data: an import leaves them alone. */
  readonly demoKeys: Readonly<Record<ImportKind, ReadonlySet<string>>>
}
