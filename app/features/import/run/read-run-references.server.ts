import type { PrismaClient } from '../../../../prisma/generated/client'
import { columnsOf, type ImportKind } from '../columns'
import type { KnownReferences } from '../known-references'
import { readKnownReferences } from '../read-known-references.server'
import type { SourceRow } from '../source-row'
import type { ImportOwner } from './import-owner'
import { withForeign } from './with-foreign'

/** What rows of an import may refer to, and how each is completed by whose import it is. */
export interface RunReferences {
  readonly known: KnownReferences
  readonly complete: (row: SourceRow) => SourceRow
  /** What stands before keys of a park's firms, so that those of two parks are never the same. */
  readonly prefix: string
}

const noKeys: ReadonlySet<string> = new Set()
/** A listing is known by its key within its organization only. */
const ownKeys = { capabilities: noKeys, needs: noKeys, pilots: noKeys, equipment: noKeys }

export async function readRunReferences(
  db: PrismaClient,
  owner: ImportOwner,
): Promise<RunReferences> {
  const known = await readKnownReferences(db)
  return owner.organizationId === null
    ? parkReferences(db, known, owner.parkId)
    : organizationReferences(db, known, owner.organizationId)
}

async function organizationReferences(
  db: PrismaClient,
  known: KnownReferences,
  id: string,
): Promise<RunReferences> {
  const own = await db.organization.findUniqueOrThrow({ where: { id } })
  const { key, name, shortName, nameEn, uscc } = own
  const names: ReadonlySet<string | null> = new Set([key, name, shortName, nameEn, uscc])
  return {
    prefix: '',
    known: {
      ...known,
      organizationKeys: new Set([key]),
      organizationNames: new Map([[key, [name, shortName, nameEn]]]),
      demoKeys: { ...ownKeys, organizations: noKeys },
    },
    complete: (row) => {
      const said = (row.cells.org ?? '').trim()
      const complete = { ...row, cells: { ...row.cells, org: key } }
      return said === '' || names.has(said)
        ? complete
        : withForeign(complete, headerOf(row.kind, 'org'), said)
    },
  }
}

async function parkReferences(
  db: PrismaClient,
  known: KnownReferences,
  parkId: string,
): Promise<RunReferences> {
  const park = await db.park.findUniqueOrThrow({ where: { id: parkId } })
  const firms = await db.organization.findMany({
    where: { parkId },
    select: { key: true, name: true, uscc: true, _count: { select: { members: true } } },
  })
  const prefix = `${park.key}/`
  const keys = new Map<string, string>()
  for (const { key, name, uscc } of firms) {
    for (const word of [name, uscc, key, key.startsWith(prefix) ? key.slice(prefix.length) : null])
      if (word !== null) keys.set(word, key)
  }
  const elsewhere = [...known.organizationKeys].filter((key) => key.startsWith(prefix))
  const inPark = new Set(firms.map(({ key }) => key))
  // A firm with people of its own says itself what it is; one that has left the park is another's.
  const closed = new Set([
    ...firms.filter(({ _count }) => _count.members > 0).map(({ key }) => key),
    ...elsewhere.filter((key) => !inPark.has(key)),
  ])
  return {
    prefix,
    known: {
      ...known,
      organizationKeys: inPark,
      demoKeys: { ...ownKeys, organizations: known.demoKeys.organizations },
    },
    complete: (row) => {
      if (row.kind === 'organizations') {
        const said = (row.cells.key ?? '').trim()
        const key = said === '' ? '' : prefix + said
        const complete = { ...row, cells: { ...row.cells, key, park: park.key } }
        return closed.has(key) ? withForeign(complete, headerOf(row.kind, 'key'), said) : complete
      }
      const said = (row.cells.org ?? '').trim()
      const org = said === '' ? '' : (keys.get(said) ?? prefix + said)
      return { ...row, cells: { ...row.cells, org } }
    },
  }
}

function headerOf(kind: ImportKind, id: string): string {
  return columnsOf[kind].find((column) => column.id === id)?.header ?? id
}
