import {
  type AccessTable,
  accessTable,
  type Relation,
  type SubjectKind,
  type Verb,
} from './access-table'
import type { Actor, MemberRole } from './actor'

/** What something belongs to. Whoever stands in no relation to these is a stranger to it. */
export interface Belonging {
  readonly organizationId?: string | null
  /** Null: no park, so the city decides. */
  readonly parkId?: string | null
}

export interface Subject<Kind extends SubjectKind = SubjectKind> extends Belonging {
  readonly kind: Kind
}

/**
 * True if the access table grants `verb` on `subject` to `actor`. An auditor reads all and writes
 * nothing: roles in an organization grant an auditor nothing.
 */
export function can<Kind extends SubjectKind>(
  actor: Actor,
  verb: Verb<Kind>,
  subject: Subject<Kind>,
): boolean {
  const row = accessTable[subject.kind] as AccessTable[Kind]
  const granted = row[verb] as readonly Relation[]
  return granted.some((relation) => standsIn(actor, relation, subject))
}

/** A verb on a kind of subject, as the access table has it. */
export type Right = { readonly [Kind in SubjectKind]: readonly [Verb<Kind>, Kind] }[SubjectKind]

/** The same as `can` for a right that other tables name. */
export function holds(actor: Actor, [verb, kind]: Right, subject: Belonging): boolean {
  const row: Readonly<Record<string, readonly Relation[]>> = accessTable[kind]
  return (row[verb] ?? []).some((relation) => standsIn(actor, relation, subject))
}

function standsIn(actor: Actor, relation: Relation, subject: Belonging): boolean {
  switch (relation) {
    case 'signed-in':
      return actor.personId !== null && !actor.isAuditor
    case 'viewer':
    case 'editor':
    case 'owner':
      return hasRole(actor, relation, subject)
    case 'verified-member':
      return actor.memberships.some(({ isVerified }) => isVerified)
    case 'operator':
      return actor.hasSecondFactor && operates(actor, subject)
    case 'administrator':
      return actor.hasSecondFactor && actor.isAdministrator
    case 'auditor':
      return actor.hasSecondFactor && actor.isAuditor
  }
}

function hasRole(actor: Actor, role: MemberRole, { organizationId }: Belonging): boolean {
  if (!organizationId || actor.isAuditor) return false
  return actor.memberships.some((it) => it.organizationId === organizationId && it.role === role)
}

/**
 * A subject that belongs to nobody, like the desk itself, is open to the operators of any park. What an
 * organization owns is open to none of them unless it is told in which park it stands.
 */
function operates({ parkIds }: Actor, { parkId, organizationId }: Belonging): boolean {
  if (parkId === undefined) return organizationId === undefined && parkIds.length > 0
  return parkId !== null && parkIds.includes(parkId)
}
