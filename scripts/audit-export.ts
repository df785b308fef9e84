// npm run audit:export -- FILE: chains and signs what is new, then writes the whole log.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { auditKey } from '../prisma/audit/audit-key.server'
import { exportLog } from '../prisma/audit/export-log.server'
import { sealEntries } from '../prisma/audit/seal-entries.server'
import { signHead } from '../prisma/audit/sign-head.server'
import { createDatabase } from '../prisma/client.server'
import type { PrismaClient } from '../prisma/generated/client'
import { secretOrFile } from '../prisma/secret-or-file.server'
import { runCommand } from './run-command'
import { withDatabaseUrl } from './with-database-url'

const [path] = process.argv.slice(2)

await runCommand(() =>
  withDatabaseUrl(async (url) => {
    if (!path) throw new Error('say where to: npm run audit:export -- audit.jsonl')
    const db = createDatabase(url)
    try {
      await exportTo(path, db)
    } finally {
      await db.$disconnect()
    }
  }),
)

async function exportTo(file: string, db: PrismaClient): Promise<void> {
  const key = auditKey({
    ...process.env,
    AUDIT_SIGNING_KEY: secretOrFile(process.env, 'AUDIT_SIGNING_KEY'),
  })
  const sealed = await sealEntries(db)
  const now = new Date()
  const head = key && (await signHead(db, key, now))
  const keys = key
    ? [{ id: key.id, pem: key.publicKey.export({ type: 'spki', format: 'pem' }).toString() }]
    : []
  await pipeline(
    Readable.from(withBreaks(exportLog(db, keys, now))),
    // What another person's eyes may see is for them to decide.
    createWriteStream(file, { mode: 0o600 }),
  )
  console.log(`${sealed} new entries chained; ${file} written`)
  if (head && key) console.log(`signed up to entry ${head.size} by key ${key.id}`)
  else console.log('not signed: AUDIT_SIGNING_KEY is not set')
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}
