import { masked, plain, type ToldFields } from './told-fields'

/**
 * Which documents of the indexes have to follow: none, that of the subject, that of an organization
 * with all its listings (they show its name and labels), or one that the change names.
 */
export type FollowingDocuments = 'none' | 'subject' | 'with-listings' | 'named'

interface AuditRow {
  readonly fields: ToldFields
  readonly follows: FollowingDocuments
}

function row<const Fields extends ToldFields, const Follows extends FollowingDocuments = 'none'>(
  fields: Fields,
  ...[follows]: Follows extends 'none' ? [] : [Follows]
): { readonly fields: Fields; readonly follows: Follows } {
  return { fields, follows: (follows ?? 'none') as Follows }
}

const nothing = row({})

/** Of what is written only the names of the fields are told: what they say may be of a higher tier. */
const listingRows = {
  create: row(plain('number', 'fields'), 'subject'),
  edit: row(plain('number', 'fields'), 'subject'),
  'import-create': row({}, 'subject'),
  'import-update': row({}, 'subject'),
  'import-undo': row({}, 'subject'),
  submit: row(plain('review', 'number')),
  withdraw: row(plain('state'), 'subject'),
  close: row(plain('state'), 'subject'),
  report: row(plain('review')),
}

const decided = row(plain('kind', 'subject', 'park', 'decision', 'reason', 'mergeInto'), 'named')
const right = row(plain('park'))
const settled = row(plain('name', 'code'))
const own = nothing

/**
 * What can be done to what, by the word that the log has for it; which fields may stand in the log, so
 * that what is named nowhere never does; and which documents follow. A new verb is a row here and its
 * words in the catalogue `wording`.
 */
export const auditTable = {
  need: {
    ...listingRows,
    grant: row(plain('organizationId')),
    'revoke-grant': row(plain('organizationId')),
    'accept-nda': row(plain('organizationId', 'version')),
  },
  capability: listingRows,
  pilot: listingRows,
  organization: {
    create: row(plain('name', 'uscc', 'kind', 'scale', 'district', 'park'), 'subject'),
    change: row(
      {
        ...plain('name', 'shortName', 'nameEn', 'summary', 'website', 'address', 'parkId'),
        ...plain('scale', 'industryCode', 'foundedYear', 'employees', 'district'),
        ...plain('verifiedAt', 'verifiedBy'),
      },
      'with-listings',
    ),
    'import-create': row({}, 'subject'),
    'import-update': row({}, 'with-listings'),
    'import-undo': row({}, 'with-listings'),
    claim: row(plain('review')),
    'submit-verification': row(plain('review', 'title', 'files')),
    'submit-label': row(plain('review', 'title', 'files')),
    invite: row({ ...plain('invitation', 'role'), ...masked('email') }),
    'withdraw-invitation': row(plain('id')),
    join: row(plain('person', 'role')),
    'decline-invitation': row(plain('person', 'role')),
    'change-role': row(plain('person', 'role', 'invitations')),
    'remove-member': row(plain('person', 'invitations')),
    leave: row(plain('person', 'invitations')),
    transfer: row(plain('owner', 'invitations')),
    'view-contacts': row(plain('people')),
  },
  person: {
    create: own,
    'ask-sign-up': own,
    'ask-reset': own,
    'sign-up': own,
    'sign-in': own,
    'sign-in-by-recovery-code': own,
    'sign-out-everywhere': row(plain('sessions')),
    'end-session': row(plain('sessions')),
    'change-password': own,
    'reset-password': own,
    'change-profile': own,
    'delete-account': own,
    'start-second-factor': own,
    'add-second-factor': own,
    'renew-recovery-codes': own,
    'remove-second-factor': own,
    'reset-second-factor': row(plain('proof')),
    'give-consent': row(plain('organizationId', 'version')),
    'revoke-consent': row(plain('id')),
    appoint: right,
    dismiss: right,
    suspend: right,
    restore: right,
    'sign-out': right,
    auditor: right,
    'no-auditor': right,
    administrator: right,
    'no-administrator': right,
  },
  /** An address that has no account; its id is that of the link that was sent to it. */
  address: { 'ask-sign-up': nothing, 'ask-reset': nothing },
  /** A file of listings, by the id under which it is kept: neither its name nor what it says. */
  import: {
    'start-import': row(plain('organization', 'park', 'bytes')),
    'apply-import': row(plain('organization', 'park', 'created', 'updated', 'unchanged')),
    'cancel-import': row(plain('state')),
    'undo-import': row(plain('undone', 'kept')),
  },
  /** Work of the background that has failed; what it carries may name people. */
  job: { 'retry-job': settled, 'discard-job': settled },
  review: {
    delegate: row(plain('parkId')),
    'decide-approve': decided,
    'decide-changes': decided,
    'decide-reject': decided,
    'decide-hide': decided,
    'decide-merge': decided,
  },
} as const

export type AuditTable = typeof auditTable
export type AuditSubject = keyof AuditTable
/** The verbs of a subject; of several, those that can be done to each. */
export type AuditVerb<Subject extends AuditSubject> = keyof AuditTable[Subject] & string

export const auditSubjects = Object.keys(auditTable) as readonly AuditSubject[]

/** Every verb once, whatever it is done to. */
export const auditVerbs = [
  ...new Set(Object.values(auditTable).flatMap((rows) => Object.keys(rows))),
] as readonly { [Subject in AuditSubject]: AuditVerb<Subject> }[AuditSubject][]

/** The row of a verb. */
export function auditRow(subject: AuditSubject, verb: string): AuditRow {
  const rows: Readonly<Record<string, AuditRow>> = auditTable[subject]
  const found = Object.hasOwn(rows, verb) ? rows[verb] : undefined
  if (found === undefined) throw new RangeError(`the log has no word for ${verb} of ${subject}`)
  return found
}
