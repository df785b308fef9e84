import type { PrismaClient } from '../../../prisma/generated/client'

/** Districts and parks to choose from, named in the reader's language. */
export async function readPlaceChoices(db: PrismaClient, language: string) {
  const [districts, parks] = await Promise.all([
    db.district.findMany({ orderBy: { code: 'asc' } }),
    db.park.findMany({ orderBy: { name: 'asc' } }),
  ])
  const isEnglish = language === 'en'
  return {
    districts: districts.map(({ code, name, nameEn }) => ({
      value: code,
      label: isEnglish ? nameEn : name,
    })),
    parks: parks.map(({ id, name, nameEn }) => ({
      value: id,
      label: isEnglish ? (nameEn ?? name) : name,
    })),
  }
}
