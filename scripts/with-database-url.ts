import { openDatabase } from '../prisma/embedded/open-database.server'

/**
 * Runs `use` with the address of the database: the one of DATABASE_URL, or the embedded one,
 * which is started for it and stopped after it unless `npm run up` uses it at the same time.
 */
export async function withDatabaseUrl<Result>(
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase()
  try {
    return await use(database.url)
  } finally {
    await database.release()
  }
}
