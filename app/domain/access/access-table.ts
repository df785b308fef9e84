/**
 * What somebody may be to a subject. The roles of a member count for the subject's own organization,
 * those of an operator for the subject's own park.
 */
export const relations = [
  'signed-in',
  'viewer',
  'editor',
  'owner',
  'verified-member',
  'operator',
  'administrator',
  'auditor',
] as const
export type Relation = (typeof relations)[number]

const members = ['viewer', 'editor', 'owner'] as const
const writers = ['editor', 'owner'] as const
const desk = ['operator', 'administrator'] as const
const readers = ['operator', 'administrator', 'auditor'] as const

/**
 * Roles × verbs × subjects: who may do what. A row `subject: { verb: relations }` grants the verb to
 * whoever stands in one of the relations; what no row grants is refused. What anybody may do, and what
 * a person does with the own account, is asked of no table.
 */
export const accessTable = {
  /** Published needs, capabilities and platforms. */
  listing: { report: ['signed-in'], hide: desk },
  /** The same before they are published, or after. */
  draft: { read: [...members, ...readers], edit: writers, submit: writers, withdraw: writers },
  organization: {
    create: ['signed-in'],
    claim: ['signed-in'],
    post: writers,
    edit: writers,
    verify: ['owner'],
    leave: members,
    transfer: ['owner'],
  },
  /** Files of an organization with its listings; of a park, with its firms and their listings. */
  import: { run: writers },
  'park-import': { run: desk },
  members: { read: [...members, 'administrator', 'auditor'], manage: ['owner'] },
  evidence: { read: ['owner', ...readers] },
  review: { read: readers, decide: desk, delegate: desk },
  desk: { read: readers },
  contact: { read: ['verified-member', 'administrator'] },
  /** Fields of the first tier, and of the second. */
  'tier-1': { read: ['verified-member', ...members, ...readers] },
  'tier-2': { read: [...members, ...readers], grant: writers },
  /** Roles of people, and their suspension. */
  people: { read: ['administrator', 'auditor'], change: ['administrator'] },
  audit: { read: ['auditor', 'administrator'] },
  /** Work that is done outside of requests: how it does, and what becomes of what fails. */
  jobs: { read: ['administrator', 'auditor'], change: ['administrator'] },
  'index-status': { read: ['administrator', 'auditor'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Relation[]>>>>

export type AccessTable = typeof accessTable
export type SubjectKind = keyof AccessTable
export type Verb<Kind extends SubjectKind> = keyof AccessTable[Kind] & string
