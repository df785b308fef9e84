import { fenOf } from '../../../prisma/content-values'
import type { PrismaClient } from '../../../prisma/generated/client'
import { readOwner } from '../../../prisma/read-owner.server'
import { readPlaces } from '../../../prisma/read-places.server'
import type { Transaction } from '../../../prisma/transaction'
import { defineListing } from '../kind/define-listing'
import { bandLine, oneLine, wordLine } from '../kind/field-lines'
import type { FieldLines } from '../kind/listing'
import { stepLine } from '../kind/step-line'
import { type PilotRecord, pilotParts } from './get-pilot.server'
import { equipmentLine, PilotContent } from './pilot-content'
import { writePilot } from './write-pilot.server'

/** 中试平台, as everything that treats all kinds of listing alike sees it. All of it is public. */
export const pilotListing = defineListing<PilotContent, PilotRecord>({
  kind: 'pilot',
  content: PilotContent,
  write: writePilot,
  readStored: async (db, id) => {
    const pilot = await db.pilotPlatform.findUnique({ where: { id }, include: pilotParts })
    return pilot && (() => pilot)
  },
  readVersion: async (db, of, content) => {
    const pilot = await readPilotVersion(db, of, content)
    return () => pilot
  },
  titleOf: ({ name }) => name,
  ownerOf: ({ organization }) => organization.name,
  linesOf,
  compared: ['title', 'summary', 'description', 'equipment'],
})

/** A version of a pilot platform as anybody would read it, were it published. */
export async function readPilotVersion(
  db: PrismaClient | Transaction,
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
  content: PilotContent,
): Promise<PilotRecord> {
  const owner = await readOwner(db, organizationId)
  const district =
    content.districtCode === null
      ? null
      : await db.district.findUnique({ where: { code: content.districtCode } })
  return {
    ...content,
    ...(await readPlaces(db, content)),
    id,
    version: 0,
    isDemo: owner.isDemo,
    organization: owner,
    park: owner.park,
    district,
    confirmedAt: null,
    equipment: content.equipment.map(({ ranges, rateFen, ...it }) => ({
      ...it,
      rateFen: fenOf(rateFen),
      ranges: ranges.map((range) => ({ ...range, equipmentId: it.id })),
    })),
  }
}

function linesOf(it: PilotRecord): FieldLines {
  return {
    title: [it.name],
    summary: [it.summary],
    description: [it.description],
    equipment: it.equipment.map(equipmentLine),
    step: it.steps.map(({ step }) => stepLine(step)),
    scale: oneLine(it.scale),
    processes: wordLine(it.processes),
    materials: wordLine(it.materials),
    trl: bandLine(it.trlMin, it.trlMax),
    openDays: wordLine(it.openDays.map(String)),
    hours: bandLine(it.opensAt, it.closesAt),
    rules: oneLine(it.rules),
    district: oneLine(it.district?.name ?? null),
    address: oneLine(it.address),
  }
}
