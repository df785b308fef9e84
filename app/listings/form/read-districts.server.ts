import type { PrismaClient } from '../../../prisma/generated/client'

/** Districts to choose from, named in the reader's language. */
export async function readDistricts(db: PrismaClient, language: string) {
  const rows = await db.district.findMany({ orderBy: { code: 'asc' } })
  return rows.map(({ code, name, nameEn }) => ({
    value: code,
    label: language === 'en' ? nameEn : name,
  }))
}
