export type MemberRole = 'owner' | 'editor' | 'viewer'

export interface Member {
  readonly organizationId: string
  readonly role: MemberRole
  /** An operator or the city has verified the organization. */
  readonly isVerified: boolean
}

/**
 * Who asks for something. A visitor has no `personId` and belongs to nothing; whoever has one has
 * proven the address of its e-mail.
 */
export interface Actor {
  readonly personId: string | null
  readonly memberships: readonly Member[]
  /** Parks whose listings this person curates. */
  readonly parkIds: readonly string[]
  readonly isAdministrator: boolean
  readonly isAuditor: boolean
  /** Signed in with a second factor. Without it, operators and administrators are plain members. */
  readonly hasSecondFactor: boolean
}

export const visitor: Actor = {
  personId: null,
  memberships: [],
  parkIds: [],
  isAdministrator: false,
  isAuditor: false,
  hasSecondFactor: false,
}
