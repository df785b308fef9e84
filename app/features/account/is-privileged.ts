interface Rights {
  readonly isAdministrator: boolean
  readonly isAuditor: boolean
  readonly parks: readonly unknown[]
}

/** Decides or reads for others: needs a second factor and signs in anew more often. */
export function isPrivileged({ isAdministrator, isAuditor, parks }: Rights): boolean {
  return isAdministrator || isAuditor || parks.length > 0
}
