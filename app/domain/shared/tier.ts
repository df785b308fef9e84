/**
 * 保密级别. 0 is public, 1 is for verified members, 2 is for named organizations under NDA.
 */
export type Tier = 0 | 1 | 2

/** True if a viewer cleared for `clearance` may read something of `tier`. */
export function mayRead(clearance: Tier, tier: Tier): boolean {
  return tier <= clearance
}
