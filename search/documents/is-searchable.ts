/** True if a listing belongs in an index: published, and not past the day on which it lapses. */
export function isSearchable(
  listing: { readonly state: string; readonly expiresAt: Date | null },
  now: Date,
): boolean {
  return listing.state === 'published' && (listing.expiresAt === null || listing.expiresAt > now)
}
