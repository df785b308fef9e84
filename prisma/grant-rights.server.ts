import pg from 'pg'

/** What only migrations and their data write. */
const readOnly = ['Chain', 'ChainStep', 'ChainFlow', 'District', 'IndustryCode'] as const
/** What is written once and never changed, whoever asks. */
const appendOnly = ['AuditEntry', 'AuditSeal', 'AuditHead'] as const

/**
 * Gives a role what the product needs at run time and no more: it reads and writes rows, but neither
 * changes tables, nor rewrites the audit log, nor touches chains, districts and industry codes.
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
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
