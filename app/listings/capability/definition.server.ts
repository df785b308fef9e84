import { fenOf, instantOf } from '../../../prisma/content-values'
import type { PrismaClient } from '../../../prisma/generated/client'
import { readOwner } from '../../../prisma/read-owner.server'
import { readPlaces } from '../../../prisma/read-places.server'
import type { Transaction } from '../../../prisma/transaction'
import { defineListing } from '../kind/define-listing'
import { bandLine, oneLine, wordLine } from '../kind/field-lines'
import type { FieldLines } from '../kind/listing'
import { stepLine } from '../kind/step-line'
import { abilityLines } from './abilities'
import { CapabilityContent } from './capability-content'
import { capabilityParts, type StoredCapability } from './view-capability'
import { writeCapabilities } from './write-capabilities.server'

/** 能力, as everything that treats all kinds of listing alike sees it. All of it is public. */
export const capabilityListing = defineListing<CapabilityContent, StoredCapability>({
  kind: 'capability',
  content: CapabilityContent,
  write: (tx, { id, organizationId, content, head, isNew }) =>
    writeCapabilities(tx, [
      isNew
        ? { id, content, isNew, head: { key: `account/${id}`, organizationId, ...head } }
        : { id, content, isNew, head },
    ]),
  readStored: async (db, id) => {
    const capability = await db.capability.findUnique({ where: { id }, include: capabilityParts })
    return capability && (() => capability)
  },
  readVersion: async (db, of, content) => {
    const capability = await readCapabilityVersion(db, of, content)
    return () => capability
  },
  titleOf: ({ title }) => title,
  ownerOf: ({ organization }) => organization.name,
  linesOf,
  compared: ['title', 'summary', 'description', 'processes', 'materials', 'products'],
})

/** A version of a capability as anybody would read it, were it published. */
export async function readCapabilityVersion(
  db: PrismaClient | Transaction,
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
  content: CapabilityContent,
): Promise<StoredCapability> {
  const owner = await readOwner(db, organizationId)
  return {
    ...content,
    ...(await readPlaces(db, content)),
    id,
    version: 0,
    isDemo: owner.isDemo,
    organization: owner,
    orderMinFen: fenOf(content.orderMinFen),
    orderMaxFen: fenOf(content.orderMaxFen),
    confirmedAt: null,
    certificates: content.certificates.map(({ code, expiresAt }) => ({
      code,
      expiresAt: instantOf(expiresAt),
    })),
  }
}

function linesOf(it: StoredCapability): FieldLines {
  return {
    title: oneLine(it.title),
    summary: oneLine(it.summary),
    description: oneLine(it.description),
    processes: wordLine(it.processes),
    materials: wordLine(it.materials),
    products: wordLine(it.products),
    step: it.steps.map(({ step }) => stepLine(step)),
    abilities: abilityLines(it),
    leadTime: leadTimeLine(it),
    trl: oneLine(it.trl),
  }
}

function leadTimeLine({ leadTimeMinDays: low, leadTimeMaxDays: high }: StoredCapability) {
  return low === high ? oneLine(low) : bandLine(low, high)
}
