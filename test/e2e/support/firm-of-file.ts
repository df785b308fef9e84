import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabase } from '../../../prisma/client.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { createFirm, type Firm } from './firm'

/** A firm for the journeys of a file, handed over with the database before them and removed after them. */
export function firmOfFile(give: (db: PrismaClient, firm: Firm) => void): void {
  let db: PrismaClient
  let firm: Firm
  beforeAll(async () => {
    db = createDatabase(inject('databaseUrl'))
    firm = await createFirm(db)
    give(db, firm)
  })
  afterAll(async () => {
    await firm.remove()
    await db.$disconnect()
  })
}
