// A process of its own that starts the embedded server, so that a test can kill it.
import { openDatabase } from '../../prisma/embedded/open-database.server'

const database = await openDatabase()
process.send?.(database.url)
process.once('message', async () => {
  await database.release()
  process.exit(0)
})
