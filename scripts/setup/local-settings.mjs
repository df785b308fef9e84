import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * What a server on this machine needs and nobody has to choose: a secret that is made once and kept
 * in DATA_DIR, and folders there for letters and files.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Record<string, string>}
 */
export function localSettings(env) {
  const folder = resolve(env.DATA_DIR || '.data')
  return {
    ...(env.SESSION_SECRET_FILE
      ? {}
      : { SESSION_SECRET: env.SESSION_SECRET || keptSecret(folder) }),
    FILES_DIR: join(folder, 'files'),
    ...(env.SMTP_URL ? {} : { MAIL_DIR: join(folder, 'mail') }),
  }
}

/** @param {string} folder */
function keptSecret(folder) {
  const path = join(folder, 'session-secret')
  mkdirSync(folder, { recursive: true })
  try {
    // Fails if it is there: of two starts at a time, one makes it and both read the same.
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8')
}
