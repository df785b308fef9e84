import type { ImportKind } from '../columns'
import type { ImportOwner } from './import-owner'

/** What may be brought in: by an organization its listings, by an operator the firms of the park as well. */
export function importKindsOf({ organizationId }: ImportOwner): readonly ImportKind[] {
  const listings = ['capabilities', 'needs', 'pilots', 'equipment'] as const
  return organizationId === null ? ['organizations', ...listings] : listings
}
