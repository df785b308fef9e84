import type { OutboxSubject, PrismaClient } from '../../../prisma/generated/client'

/** Firms with one capability each, written as the product writes: rows and outbox together. */
export async function writeFirms(db: PrismaClient, names: readonly string[]) {
  return db.$transaction(async (tx) => {
    const organizations = await tx.organization.createManyAndReturn({
      data: names.map((name) => ({ key: name, name, kind: 'enterprise' as const })),
    })
    const capabilities = await tx.capability.createManyAndReturn({
      data: organizations.map(({ id, name }) => ({
        key: `${name}-capability`,
        organizationId: id,
        title: `${name}激光切割`,
        summary: '',
        state: 'published' as const,
      })),
    })
    const entries = (subject: OutboxSubject, rows: readonly { readonly id: string }[]) =>
      rows.map(({ id }) => ({ subject, subjectId: id }))
    await tx.outboxEntry.createMany({
      data: [...entries('organization', organizations), ...entries('capability', capabilities)],
    })
    return { organizations, capabilities }
  })
}

/** A change of one capability, with its version raised. */
export async function changeCapability(
  db: PrismaClient,
  id: string,
  data: { readonly title?: string; readonly state?: 'expired' | 'published' },
): Promise<void> {
  await db.$transaction([
    db.capability.update({ where: { id }, data: { ...data, version: { increment: 1 } } }),
    db.outboxEntry.create({ data: { subject: 'capability', subjectId: id } }),
  ])
}
