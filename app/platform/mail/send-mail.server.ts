import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { remember } from '../environment/remember.server'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** True where letters can go anywhere at all. */
export function canSendMail(): boolean {
  const { SMTP_URL, MAIL_DIR } = env()
  return SMTP_URL !== undefined || MAIL_DIR !== undefined
}

/**
 * Sends a letter by SMTP, or puts it into MAIL_DIR where there is no SMTP_URL. False, with a line
 * in the log that names nobody, if that failed: the page says that one can ask for it again.
 */
export async function sendMail(letter: Letter): Promise<boolean> {
  const { SMTP_URL, MAIL_DIR, MAIL_FROM } = env()
  try {
    if (SMTP_URL !== undefined) await transport(SMTP_URL).sendMail({ ...letter, from: MAIL_FROM })
    else if (MAIL_DIR !== undefined) await keepLetter(MAIL_DIR, letter)
    else throw new Error('neither SMTP_URL nor MAIL_DIR is set')
    return true
  } catch (error) {
    const code = (error as { code?: unknown }).code
    logger().error({ code, reason: code ? undefined : 'no mail service' }, 'a letter was not sent')
    return false
  }
}

function transport(url: string) {
  return remember('mail-transport', () => createTransport(url))
}

async function keepLetter(folder: string, letter: Letter): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = new Date().toISOString()
  const name = `${at.replace(/\W/g, '')}-${Math.random().toString(36).slice(2, 8)}.json`
  await writeFile(join(folder, name), JSON.stringify({ at, ...letter }, null, 2), { mode: 0o600 })
}
