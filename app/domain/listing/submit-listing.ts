import { accepted, type Outcome, refused } from '../shared/outcome'

/** States in which an owner may change a listing and put it before an operator. */
const open: ReadonlySet<string> = new Set([
  'draft',
  'rejected',
  'published',
  'paused',
  'expired',
  'submitted',
])

/**
 * Whether a listing may be put before an operator. One that an operator has hidden or that is closed
 * stays so; an organization that nobody has verified may write drafts but not publish.
 */
export function submitListing(
  state: string,
  isOwnerVerified: boolean,
): Outcome<'submitted', 'not-open' | 'not-verified'> {
  if (!open.has(state)) return refused('not-open')
  if (!isOwnerVerified) return refused('not-verified')
  return accepted('submitted')
}
