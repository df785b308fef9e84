// npm run search:dead-letters [-- --retry [ID …]]: documents that the shared engine refused.
import { parseArgs } from 'node:util'
import { createDatabase } from '../prisma/client.server'
import { listDeadLetters } from '../search/sync/list-dead-letters.server'
import { retryDeadLetters } from '../search/sync/retry-dead-letters.server'
import { runCommand } from './run-command'
import { withDatabaseUrl } from './with-database-url'

const mostShown = 100

await runCommand(() =>
  withDatabaseUrl(async (url) => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { retry: { type: 'boolean', default: false } },
    })
    const wrong = positionals.find((id) => !/^[0-9a-f-]{36}$/i.test(id))
    if (wrong !== undefined) throw new Error(`${wrong} is no id`)
    const db = createDatabase(url)
    try {
      if (values.retry) {
        const count = await retryDeadLetters(db, positionals.length > 0 ? positionals : null)
        console.log(`${count} due again; a running worker takes them up`)
        return
      }
      const { letters, total } = await listDeadLetters(db, mostShown)
      console.log(total === 0 ? 'no dead letters' : `${total} dead letters, the latest first`)
      for (const { subject, id, attempts, errorCode, since, failedAt } of letters) {
        const times = `since ${since.toISOString()}, last ${failedAt.toISOString()}`
        console.log(`${subject} ${id}: ${errorCode} after ${attempts} attempts, ${times}`)
      }
    } finally {
      await db.$disconnect()
    }
  }),
)
