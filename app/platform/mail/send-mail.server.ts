import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { errorCode } from '../../../search/sync/error-code'
import { env } from '../environment/env.server'
import { remember } from '../environment/remember.server'

export interface Letter {
  /** The same at every attempt. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type Sent =
  | { readonly ok: true }
  /** `isFinal`: the server will not take this letter, however often it is asked. */
  | { readonly ok: false; readonly code: string; readonly isFinal: boolean }

/** A server that says nothing for so long, in milliseconds, has failed. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** True where letters can go anywhere at all. */
export function canSendMail(): boolean {
  const { SMTP_URL, MAIL_DIR } = env()
  return SMTP_URL !== undefined || MAIL_DIR !== undefined
}

/**
 * Sends a letter by SMTP, or puts it into MAIL_DIR where there is no SMTP_URL. A failure is told by a
 * code that names nobody. Where the connection or this process breaks after the server has taken the
 * letter and before we know, SMTP has no way to ask: it is sent again, under the same Message-ID.
 */
export async function sendMail(letter: Letter): Promise<Sent> {
  const { SMTP_URL, MAIL_DIR } = env()
  try {
    if (SMTP_URL !== undefined) await sendBySmtp(SMTP_URL, letter)
    else if (MAIL_DIR !== undefined) await keepLetter(MAIL_DIR, letter)
    else return { ok: false, code: 'no-mail-service', isFinal: false }
    return { ok: true }
  } catch (error) {
    const { responseCode } = error as { readonly responseCode?: unknown }
    const answer = typeof responseCode === 'number' ? `-${responseCode}` : ''
    return { ok: false, code: `${errorCode(error)}${answer}`, isFinal: isFinal(error) }
  }
}

/** The address or the letter itself was refused for good (RFC 5321, 4.2.1); not we, nor the moment. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as {
    readonly code?: unknown
    readonly responseCode?: unknown
  }
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false
  return typeof responseCode === 'number' && responseCode >= 550 && responseCode <= 559
}

async function sendBySmtp(url: string, { id, to, subject, text }: Letter): Promise<void> {
  const { MAIL_FROM } = env()
  const domain = MAIL_FROM.replace(/^.*@/, '').replace(/[^\w.-]/g, '')
  await transport(url).sendMail({
    ...{ to, subject, text },
    from: MAIL_FROM,
    messageId: `<${id}@${domain}>`,
  })
}

function transport(url: string) {
  return remember('mail-transport', () => createTransport({ url, ...patience }))
}

async function keepLetter(folder: string, { id, ...letter }: Letter): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = new Date().toISOString()
  const name = `${at.replace(/\W/g, '')}-${id}.json`
  await writeFile(join(folder, name), JSON.stringify({ at, ...letter }, null, 2), { mode: 0o600 })
}
