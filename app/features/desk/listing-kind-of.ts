import { type ListingKind, listingKinds } from '../../domain/listing/kinds'

/** The kind of listing that a review, or the report in it, is about. Throws where it is about none. */
export function listingKindOf(review: {
  readonly kind: string
  readonly about: string | null
}): ListingKind {
  const name = review.kind === 'report' ? review.about : review.kind
  const kind = listingKinds.find((it) => it === name)
  if (kind === undefined) throw new Error('the review is about no listing')
  return kind
}

/** True of a review of a listing, or of a report about one. */
export function isAboutListing(review: { readonly kind: string }): boolean {
  return review.kind === 'report' || listingKinds.some((kind) => kind === review.kind)
}
