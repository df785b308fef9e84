import type { OutboxSubject, PrismaClient } from '../../prisma/generated/client'
import type { ProjectionContext } from '../documents/common-rows'
import { type IndexName, indexNames, type SearchEngine } from '../port'
import type { OutboxChange } from './outbox-position.server'
import { readDocuments } from './read-documents.server'

/**
 * Brings the engine up to the current rows of what changed: writes the documents of those that are
 * to be found and deletes the others. An organization's name, labels and place stand in the
 * documents of its listings, and its capabilities in its own: those are brought up as well.
 */
export async function applyChanges(
  db: PrismaClient,
  engine: SearchEngine,
  changes: readonly OutboxChange[],
  context: ProjectionContext,
): Promise<void> {
  const ids = await withDependents(db, changes)
  for (const index of indexNames) {
    const wanted = [...ids[index]]
    if (wanted.length === 0) continue
    const documents = await readDocuments[index](db, wanted, context)
    const found = new Set(documents.map(({ id }) => id))
    await engine.upsert(index, documents)
    await engine.delete(
      index,
      wanted.filter((id) => !found.has(id)),
    )
  }
}

async function withDependents(
  db: PrismaClient,
  changes: readonly OutboxChange[],
): Promise<Readonly<Record<IndexName, ReadonlySet<string>>>> {
  const of = (subject: OutboxSubject) =>
    new Set(changes.filter((it) => it.subject === subject).map((it) => it.subjectId))
  const owners = [...of('organization')]
  const owned = { where: { organizationId: { in: owners } }, select: { id: true } }
  const [needs, capabilities, pilots, suppliers] = await Promise.all([
    db.need.findMany(owned),
    db.capability.findMany(owned),
    db.pilotPlatform.findMany(owned),
    db.capability.findMany({
      where: { id: { in: [...of('capability')] } },
      select: { organizationId: true },
    }),
  ])
  const needIds = new Set([...of('need'), ...needs.map(({ id }) => id)])
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  return {
    organizations: new Set([...owners, ...suppliers.map((it) => it.organizationId)]),
    needs: needIds,
    'member-needs': needIds,
    capabilities: new Set([...of('capability'), ...idsOf(capabilities)]),
    pilots: new Set([...of('pilot'), ...idsOf(pilots)]),
  }
}
