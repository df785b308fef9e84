import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { confirmEmail } from '../../../../app/features/account/confirm-email.server'
import { signIn } from '../../../../app/features/account/sign-in.server'
import { signUp } from '../../../../app/features/account/sign-up.server'
import { closeDatabase } from '../../../../app/platform/environment/database.server'
import { crowdDatabase } from '../../../support/crowd-database'
import { startTestJobWorker } from '../../../support/job-worker'
import { createTestDatabase, type TestDatabase } from '../../../support/test-database'

export const now = () => new Date()

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

interface NewPerson {
  readonly id: string
  readonly email: string
  readonly password: string
}

export interface AccountWorld {
  readonly database: TestDatabase
  /** The letters to an address, or to all, in the order in which they were sent; once all are. */
  letters(to?: string): Promise<readonly Letter[]>
  /** The token in the last letter to an address. */
  tokenFor(email: string): Promise<string>
  /** Somebody who signed up and opened the link. */
  newPerson(password?: string): Promise<NewPerson>
  /** From a network address of its own. */
  signInWith(email: string, password: string, at?: Date): ReturnType<typeof signIn>
  end(): Promise<void>
}

let count = 0

/** A network address that nobody has had before. */
export const newAddress = () => `test ${crypto.randomUUID()}`

/** A database and a mailbox of their own, for tests of accounts. */
export async function createAccountWorld(): Promise<AccountWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'account-'))
  const database = await createTestDatabase('reference')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('MAIL_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')

  const jobs = startTestJobWorker(database)
  const db = crowdDatabase(database.url)

  async function letters(to?: string): Promise<readonly Letter[]> {
    await jobs.settled()
    return readdirSync(folder)
      .sort()
      .map((name): Letter => JSON.parse(readFileSync(join(folder, name), 'utf8')))
      .filter((letter) => to === undefined || letter.to === to)
  }
  const tokenFor = async (email: string) =>
    /link=(\S+)/.exec((await letters(email)).at(-1)?.text ?? '')?.[1] ?? ''

  async function newPerson(password = 'a long password'): Promise<NewPerson> {
    count += 1
    const email = `person${count}@example.com`
    await signUp(db, { email, language: 'zh-CN', address: newAddress() }, now())
    const address = newAddress()
    const account = { name: '李工', password, language: 'zh-CN', userAgent: 'test', address }
    await confirmEmail(db, { ...account, token: await tokenFor(email) }, now())
    const { id } = await db.person.findUniqueOrThrow({ where: { emailKey: email } })
    await db.session.deleteMany({ where: { personId: id } })
    return { id, email, password }
  }

  return {
    database: { ...database, db },
    letters,
    tokenFor,
    newPerson,
    signInWith: (email, password, at = now()) =>
      signIn(db, { email, password, userAgent: 'test', address: newAddress() }, at),
    end: async () => {
      await jobs.stop()
      await closeDatabase()
      await db.$disconnect()
      await database.drop()
      rmSync(folder, { recursive: true })
      vi.unstubAllEnvs()
    },
  }
}
