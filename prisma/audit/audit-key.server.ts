import { join, resolve } from 'node:path'
import { keepSigningKey, readSigningKey, type SigningKey } from './signing-key.server'

/**
 * The key that signs the log: AUDIT_SIGNING_KEY (PEM, `\n` may stand for line breaks), or, beside
 * the embedded database, one kept in DATA_DIR. Null where a database is given and no key is.
 */
export function auditKey(env: Readonly<Record<string, string | undefined>>): SigningKey | null {
  if (env.AUDIT_SIGNING_KEY) return readSigningKey(env.AUDIT_SIGNING_KEY)
  if (env.DATABASE_URL && !env.DATA_DIR) return null
  return keepSigningKey(join(resolve(env.DATA_DIR || '.data'), 'audit-key.pem'))
}
