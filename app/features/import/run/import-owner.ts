/** Whose import it is: an organization's, of its own listings, or a park's, by its operators. */
export type ImportOwner =
  | { readonly organizationId: string; readonly parkId: null }
  | { readonly organizationId: null; readonly parkId: string }

/** Where its pages stand. */
export function importsPath({ organizationId, parkId }: ImportOwner): string {
  return organizationId === null ? `/desk/imports/${parkId}` : `/manage/${organizationId}/imports`
}

/** The condition that its rows meet. */
export function ownedBy({ organizationId, parkId }: ImportOwner) {
  return { organizationId, parkId }
}

/** The owner of a row, of which one of the two is set. */
export function ownerOf(row: {
  readonly organizationId: string | null
  readonly parkId: string | null
}): ImportOwner {
  const { organizationId, parkId } = row
  if (organizationId !== null) return { organizationId, parkId: null }
  if (parkId === null) throw new Error('an import of nobody')
  return { organizationId: null, parkId }
}
