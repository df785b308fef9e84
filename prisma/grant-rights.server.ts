import pg from 'pg'
import { jobSchema } from './migrate/apply-job-schema.server'

/** What only migrations and their data write. */
const readOnly = ['Chain', 'ChainStep', 'ChainFlow', 'District', 'IndustryCode'] as const
/** What is written once and never changed, whoever asks. */
const appendOnly = ['AuditEntry', 'AuditSeal', 'AuditHead'] as const

/** What the job queue keeps: its rows are hidden from all roles but the owner until a policy shows them. */
const jobTables = [
  '_private_jobs',
  '_private_job_queues',
  '_private_tasks',
  '_private_known_crontabs',
] as const

/**
 * Gives a role what the product needs at run time and no more: it reads and writes rows, but neither
 * changes tables, nor rewrites the audit log, nor touches chains, districts and industry codes. Jobs
 * it adds, takes and ends.
 * Asked as the owner of the tables, after each migration.
 */
export async function grantRights(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const to = client.escapeIdentifier(role)
  const tables = (names: readonly string[]) =>
    names.map((name) => client.escapeIdentifier(name)).join(', ')
  try {
    await client.query('BEGIN')
    for (const statement of [
      `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${to}`,
      `GRANT USAGE ON SCHEMA public TO ${to}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to}`,
      `REVOKE INSERT, UPDATE, DELETE ON ${tables([...readOnly, '_prisma_migrations'])} FROM ${to}`,
      `REVOKE UPDATE, DELETE ON ${tables(appendOnly)} FROM ${to}`,
    ]) {
      await client.query(statement)
    }
    await grantJobs(client, role)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

async function grantJobs(client: pg.Client, role: string): Promise<void> {
  const to = client.escapeIdentifier(role)
  const policy = `product ${role}`
  const { rows } = await client.query<{ table: string }>(
    'SELECT tablename AS table FROM pg_policies WHERE schemaname = $1 AND policyname = $2',
    [jobSchema, policy],
  )
  const shown = new Set(rows.map(({ table }) => table))
  for (const statement of [
    `GRANT USAGE ON SCHEMA ${jobSchema} TO ${to}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO ${to}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${jobSchema} TO ${to}`,
    ...jobTables.flatMap((name) => {
      const table = `${jobSchema}.${name}`
      const grant = `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${to}`
      if (shown.has(name)) return [grant]
      return [
        grant,
        `CREATE POLICY ${client.escapeIdentifier(policy)} ON ${table} TO ${to} USING (true) WITH CHECK (true)`,
      ]
    }),
  ]) {
    await client.query(statement)
  }
}
