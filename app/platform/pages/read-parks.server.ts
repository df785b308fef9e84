import type { PrismaClient } from '../../../prisma/generated/client'

/** Parks to choose from, named in the reader's language. */
export async function readParks(db: PrismaClient, language: string) {
  const rows = await db.park.findMany({ orderBy: { name: 'asc' } })
  return rows.map(({ id, name, nameEn }) => ({
    value: id,
    label: language === 'en' ? (nameEn ?? name) : name,
  }))
}
