import type { PrismaClient } from '../../../prisma/generated/client'

const most = 50

/** People by a part of name or address, the last to come first; without one, who has a role. */
export async function findPeople(db: PrismaClient, text: string) {
  const wanted = text.trim().slice(0, 100)
  const contains = { contains: wanted, mode: 'insensitive' as const }
  const rows = await db.person.findMany({
    where: {
      deletedAt: null,
      OR:
        wanted === ''
          ? [{ isAdministrator: true }, { isAuditor: true }, { parks: { some: {} } }]
          : [{ name: contains }, { email: contains }],
    },
    include: {
      parks: { include: { park: { select: { id: true, name: true } } } },
      memberships: { include: { organization: { select: { name: true } } } },
    },
    orderBy: { createdAt: 'desc' },
    take: most,
  })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email ?? '',
    isAdministrator: row.isAdministrator,
    isAuditor: row.isAuditor,
    isSuspended: row.suspendedAt !== null,
    hasSecondFactor: row.totpSince !== null,
    isDemo: row.isDemo,
    parks: row.parks.map(({ park }) => park),
    organizations: row.memberships.map(({ organization }) => organization.name),
  }))
}

export type FoundPerson = Awaited<ReturnType<typeof findPeople>>[number]
