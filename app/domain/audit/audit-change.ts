import {
  type AuditSubject,
  type AuditTable,
  type AuditVerb,
  auditRow,
  type FollowingDocuments,
} from './audit-table'
import type { Json } from './canonical-json'
import type { ToldField } from './told-fields'

/** What the indexes have a document of. */
export type IndexedSubject = 'organization' | 'need' | 'capability' | 'pilot'

export interface IndexedDocument {
  readonly subject: IndexedSubject
  readonly subjectId: string
}

/** The fields that may be told of a verb, or of any of several. */
type FieldName<Subject extends AuditSubject, Verb> = Subject extends AuditSubject
  ? Verb extends keyof AuditTable[Subject]
    ? AuditTable[Subject][Verb] extends { readonly fields: infer Fields }
      ? keyof Fields & string
      : never
    : never
  : never

type NamesDocument<Subject extends AuditSubject, Verb> = Verb extends keyof AuditTable[Subject]
  ? AuditTable[Subject][Verb] extends { readonly follows: 'named' }
    ? true
    : false
  : false

/** A change that the log has a word for: subject, verb, and values of fields that may be told. */
export type AuditChange<
  Subject extends AuditSubject = AuditSubject,
  Verb extends AuditVerb<Subject> = AuditVerb<Subject>,
> = {
  /** A person's id, or the name of a command. */
  readonly actor: string
  readonly verb: Verb
  readonly subject: Subject
  readonly subjectId: string
  readonly before?: { readonly [Name in FieldName<Subject, Verb>]?: unknown } | null
  readonly after?: { readonly [Name in FieldName<Subject, Verb>]?: unknown } | null
} & (NamesDocument<Subject, Verb> extends true
  ? { readonly document: IndexedDocument | null }
  : { readonly document?: IndexedDocument | null })

const mask = '***'

/**
 * The values of a change as they may stand in the log: fields that the table names, each as it says.
 * Money as text, instants as ISO 8601. Empty and unknown values are null.
 */
export function toldValues(
  { subject, verb }: { readonly subject: AuditSubject; readonly verb: string },
  values: Readonly<Record<string, unknown>>,
): { readonly [name: string]: Json } {
  const { fields } = auditRow(subject, verb)
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value !== undefined && Object.hasOwn(fields, name))
      .map(([name, value]) => [name, toldValue(value, fields[name] ?? 'masked')]),
  )
}

function toldValue(value: unknown, told: ToldField): Json {
  if (value === null || value === '') return null
  if (told === 'masked') return mask
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'bigint' ? value.toString() : (value as Json)
}

/** The document that has to follow a change, and whether an organization's listings do as well. */
export function followingDocument(change: {
  readonly subject: AuditSubject
  readonly verb: string
  readonly subjectId: string
  readonly document?: IndexedDocument | null
}): { readonly document: IndexedDocument; readonly withListings: boolean } | null {
  const { follows } = auditRow(change.subject, change.verb)
  const document = follows === 'named' ? change.document : ownDocument(change, follows)
  if (!document) return null
  const isWhole =
    follows === 'named' ? document.subject === 'organization' : follows === 'with-listings'
  return { document, withListings: isWhole }
}

function ownDocument(
  change: { readonly subject: AuditSubject; readonly subjectId: string },
  follows: FollowingDocuments,
): IndexedDocument | null {
  const { subject, subjectId } = change
  if (follows === 'none') return null
  return isIndexed(subject) ? { subject, subjectId } : null
}

function isIndexed(subject: AuditSubject): subject is IndexedSubject {
  return ['organization', 'need', 'capability', 'pilot'].includes(subject)
}
