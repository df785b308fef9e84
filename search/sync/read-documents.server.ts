import type { Prisma, PrismaClient } from '../../prisma/generated/client'
import { readNeeds } from '../../prisma/need/read-needs.server'
import { visibleListing } from '../../prisma/visible-listing'
import { capabilityDocument } from '../documents/capability-document'
import type { ProjectionContext } from '../documents/common-rows'
import { locate } from '../documents/locate'
import { needDocument } from '../documents/need-document'
import { organizationDocument } from '../documents/organization-document'
import { pilotDocument } from '../documents/pilot-document'
import type { IndexName, SearchDocument } from '../port'

const steps = { include: { step: { include: { chain: true } } } } as const
const industryCodes = { include: { industry: true } } as const
const organization = { include: { labels: true } } as const

type ReadBatch = (
  db: PrismaClient,
  ids: readonly string[],
  context: ProjectionContext,
) => Promise<readonly SearchDocument[]>

/** Documents of the rows of these ids that are to be found; the others are absent. */
export const readDocuments: Readonly<Record<IndexName, ReadBatch>> = {
  needs: (db, ids, context) => needDocuments(db, ids, context, 0),
  'member-needs': (db, ids, context) => needDocuments(db, ids, context, 1),
  capabilities: async (db, ids, context) => {
    const rows = await db.capability.findMany({
      where: { id: { in: [...ids] }, ...visibleListing(context.now) },
      include: { organization, steps, industryCodes, certificates: true, ranges: true },
    })
    return rows.map((row) => locate(capabilityDocument(row, context)))
  },
  pilots: async (db, ids, context) => {
    const rows = await db.pilotPlatform.findMany({
      where: { id: { in: [...ids] }, ...visibleListing(context.now) },
      include: {
        organization,
        steps,
        industryCodes,
        equipment: { include: { ranges: true }, orderBy: { position: 'asc' } },
      },
    })
    return rows.map((row) => locate(pilotDocument(row, context)))
  },
  organizations: async (db, ids, context) => {
    const rows = await db.organization.findMany({
      where: { id: { in: [...ids] } },
      include: {
        labels: true,
        industry: true,
        capabilities: { include: { steps, ranges: true }, orderBy: { id: 'asc' } },
      },
    })
    return rows.map((row) => locate(organizationDocument(row, context)))
  },
}

async function needDocuments(
  db: PrismaClient,
  ids: readonly string[],
  context: ProjectionContext,
  clearance: 0 | 1,
): Promise<readonly SearchDocument[]> {
  const needs = await readNeeds(db, ids, { clearance, visibleAt: context.now })
  return needs.map((need) => locate(needDocument(need, context)))
}

interface Page {
  readonly take: number
  readonly orderBy: { readonly id: 'asc' }
  readonly select: { readonly id: true }
  readonly where: { readonly id?: Prisma.UuidFilter }
}

const idsAfter: Readonly<
  Record<IndexName, (db: PrismaClient, page: Page) => Promise<readonly { readonly id: string }[]>>
> = {
  needs: (db, page) => db.need.findMany(page),
  'member-needs': (db, page) => db.need.findMany(page),
  capabilities: (db, page) => db.capability.findMany(page),
  pilots: (db, page) => db.pilotPlatform.findMany(page),
  organizations: (db, page) => db.organization.findMany(page),
}

const batchSize = 1000

/** Told of a row that cannot be made into a document. */
export type OnBadRow = (id: string, error: unknown) => Promise<void>

/**
 * The documents of a whole index, batch by batch in the order of ids. A row that cannot be made
 * into a document is left out where `onBadRow` takes it, and ends the reading otherwise.
 */
export async function* readAllDocuments(
  db: PrismaClient,
  index: IndexName,
  context: ProjectionContext,
  onBadRow?: OnBadRow,
): AsyncGenerator<readonly SearchDocument[]> {
  let after: string | undefined
  for (;;) {
    const rows = await idsAfter[index](db, {
      take: batchSize,
      orderBy: { id: 'asc' },
      select: { id: true },
      where: after === undefined ? {} : { id: { gt: after } },
    })
    after = rows.at(-1)?.id
    if (after === undefined) return
    const ids = rows.map(({ id }) => id)
    const read = (some: readonly string[]) => readDocuments[index](db, some, context)
    yield onBadRow ? await readApart(read, ids, onBadRow) : await read(ids)
  }
}

async function readApart(
  read: (ids: readonly string[]) => Promise<readonly SearchDocument[]>,
  ids: readonly string[],
  onBadRow: OnBadRow,
): Promise<readonly SearchDocument[]> {
  try {
    return await read(ids)
  } catch (error) {
    const [first, second] = ids
    if (first !== undefined && second === undefined) {
      await onBadRow(first, error)
      return []
    }
    const half = Math.ceil(ids.length / 2)
    return [
      ...(await readApart(read, ids.slice(0, half), onBadRow)),
      ...(await readApart(read, ids.slice(half), onBadRow)),
    ]
  }
}
