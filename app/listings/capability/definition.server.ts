import { fenOf, instantOf } from '../../../prisma/content-values'
import type { PrismaClient } from '../../../prisma/generated/client'
import { readOwner } from '../../../prisma/read-owner.server'
import { readPlaces } from '../../../prisma/read-places.server'
import type { Transaction } from '../../../prisma/transaction'
import { defineListing } from '../kind/define-listing'
import type { FieldLines } from '../kind/listing'
import { stepLine } from '../kind/step-line'
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
  const one = (text: string | number | null) => (text === null ? [] : [String(text)])
  const list = (words: readonly string[]) => (words.length === 0 ? [] : [words.join('、')])
  return {
    title: one(it.title),
    summary: one(it.summary),
    description: one(it.description),
    processes: list(it.processes),
    materials: list(it.materials),
    products: list(it.products),
    step: it.steps.map(({ step }) => stepLine(step)),
    leadTime: one(bandText(it.leadTimeMinDays, it.leadTimeMaxDays)),
    trl: one(it.trl),
  }
}

function bandText(low: number | null, high: number | null): string | null {
  const ends = [low, high].filter((end) => end !== null)
  return ends.length === 0 ? null : [...new Set(ends)].join('–')
}
