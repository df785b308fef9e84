import type { Right } from '../access/can'
import { accepted, type Outcome, refused } from '../shared/outcome'

/** What readers find of a listing: only `published` is in an index. `draft` was never published. */
export const listingStates = ['draft', 'published', 'expired', 'closed', 'hidden'] as const
export type ListingState = (typeof listingStates)[number]

/**
 * How the newest version of a listing stands. It is written beside what is published, which stays
 * as it is until a version is approved. `approved`: nothing is being written.
 */
export const versionStates = [
  'draft',
  'submitted',
  'withdrawn',
  'returned',
  'rejected',
  'approved',
] as const
export type VersionState = (typeof versionStates)[number]

export interface Standing {
  readonly listing: ListingState
  readonly version: VersionState
}

/** What else has to hold: an organization that nobody has verified may write but not submit. */
export type LifeGuard = 'owner-verified'

interface Step {
  readonly asks: Right
  readonly guards: readonly LifeGuard[]
  /** What becomes of the listing, for each state it may be in; any other is refused. */
  readonly listing: Readonly<Partial<Record<ListingState, ListingState>>>
  /** The same of its newest version. */
  readonly version: Readonly<Partial<Record<VersionState, VersionState>>>
}

const open = { draft: 'draft', published: 'published', expired: 'expired' } as const
const reviewed = { draft: 'published', published: 'published', expired: 'published' } as const
const visible = { published: 'hidden', expired: 'hidden' } as const
const finished = {
  draft: 'draft',
  withdrawn: 'withdrawn',
  returned: 'returned',
  rejected: 'rejected',
  approved: 'approved',
} as const

/**
 * The life of a listing: every verb that moves one, who may, from where, and to where. Pages, verbs
 * and tests read it; no other place changes a state.
 */
export const listingLife = {
  /** Writes a version. One that was put before an operator is taken back by it. */
  save: {
    asks: ['edit', 'draft'],
    guards: [],
    listing: open,
    version: {
      draft: 'draft',
      submitted: 'draft',
      withdrawn: 'draft',
      returned: 'draft',
      rejected: 'draft',
      approved: 'draft',
    },
  },
  submit: {
    asks: ['submit', 'draft'],
    guards: ['owner-verified'],
    listing: open,
    version: { draft: 'submitted' },
  },
  withdraw: {
    asks: ['withdraw', 'draft'],
    guards: [],
    listing: open,
    version: { submitted: 'withdrawn' },
  },
  /** The owner takes it off the site, for good. */
  close: {
    asks: ['withdraw', 'draft'],
    guards: [],
    listing: { published: 'closed', expired: 'closed' },
    version: { ...finished, submitted: 'withdrawn' },
  },
  approve: {
    asks: ['decide', 'review'],
    guards: [],
    listing: reviewed,
    version: { submitted: 'approved' },
  },
  changes: {
    asks: ['decide', 'review'],
    guards: [],
    listing: open,
    version: { submitted: 'returned' },
  },
  reject: {
    asks: ['decide', 'review'],
    guards: [],
    listing: open,
    version: { submitted: 'rejected' },
  },
  /** Takes what is published from the site, or refuses for good what never was. */
  hide: {
    asks: ['hide', 'listing'],
    guards: [],
    listing: { ...visible, draft: 'hidden' },
    version: { ...finished, submitted: 'rejected' },
  },
  /** It is the same as another one, which stays. */
  merge: {
    asks: ['decide', 'review'],
    guards: [],
    listing: { draft: 'closed', published: 'closed', expired: 'closed' },
    version: { ...finished, submitted: 'rejected' },
  },
} as const satisfies Readonly<Record<string, Step>>

export type LifeVerb = keyof typeof listingLife
export const lifeVerbs = Object.keys(listingLife) as readonly LifeVerb[]

export type RefusedMove = 'not-open' | 'not-verified'

/**
 * Where `verb` brings a listing that stands like this. Refused where the table has no such move, or
 * where the owner would have to be verified and is not.
 */
export function moveListing(
  verb: LifeVerb,
  { listing, version }: Standing,
  { isOwnerVerified }: { readonly isOwnerVerified: boolean },
): Outcome<Standing, RefusedMove> {
  const step: Step = listingLife[verb]
  const to = { listing: step.listing[listing], version: step.version[version] }
  if (to.listing === undefined || to.version === undefined) return refused('not-open')
  if (step.guards.includes('owner-verified') && !isOwnerVerified) return refused('not-verified')
  return accepted({ listing: to.listing, version: to.version })
}
