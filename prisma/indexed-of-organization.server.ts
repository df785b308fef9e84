import type { OutboxSubject } from './generated/client'
import type { Transaction } from './transaction'

/**
 * Everything in the indexes that says something of an organization: itself and its listings. A
 * change of its name, its verification or its labels has to reach them all.
 */
export async function indexedOfOrganization(
  tx: Transaction,
  organizationId: string,
): Promise<readonly { readonly subject: OutboxSubject; readonly subjectId: string }[]> {
  const find = { where: { organizationId }, select: { id: true } } as const
  const [needs, capabilities, pilots] = [
    await tx.need.findMany(find),
    await tx.capability.findMany(find),
    await tx.pilotPlatform.findMany(find),
  ]
  const of = (subject: OutboxSubject, rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => ({ subject, subjectId: id }))
  return [
    { subject: 'organization', subjectId: organizationId },
    ...of('need', needs),
    ...of('capability', capabilities),
    ...of('pilot', pilots),
  ]
}
