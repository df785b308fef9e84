import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { env } from '../../platform/environment/env.server'

const most = 50

const letter = z.object({ at: z.string(), to: z.string(), subject: z.string(), text: z.string() })

/** The last letters of MAIL_DIR, newest first; null where letters go by SMTP or nowhere. */
export async function readLetters(): Promise<readonly z.output<typeof letter>[] | null> {
  const { SMTP_URL, MAIL_DIR } = env()
  if (SMTP_URL !== undefined || MAIL_DIR === undefined) return null
  const names = await readdir(MAIL_DIR).catch(() => [])
  const last = names.filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    last
      .reverse()
      .slice(0, most)
      .map(async (name) => letter.parse(JSON.parse(await readFile(join(MAIL_DIR, name), 'utf8')))),
  )
}
