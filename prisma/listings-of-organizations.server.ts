import type { IndexedDocument, IndexedSubject } from '../app/domain/audit/audit-change'
import type { Transaction } from './transaction'

/**
 * The listings of organizations: they show its name, its verification and its labels, so that a
 * change of these has to reach them all.
 */
export async function listingsOfOrganizations(
  tx: Transaction,
  organizations: readonly string[],
): Promise<readonly IndexedDocument[]> {
  const find = { where: { organizationId: { in: [...organizations] } }, select: { id: true } }
  const of = (subject: IndexedSubject, rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => ({ subject, subjectId: id }))
  return [
    ...of('need', await tx.need.findMany(find)),
    ...of('capability', await tx.capability.findMany(find)),
    ...of('pilot', await tx.pilotPlatform.findMany(find)),
  ]
}
