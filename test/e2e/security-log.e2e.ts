import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { demoPassword } from '../../scripts/demo-accounts'
import { createActor, visitorBrowser } from './support/actors'

type Line = Readonly<Record<string, unknown>>

let db: PrismaClient
beforeAll(() => {
  db = createDatabase(inject('databaseUrl'))
})
afterAll(() => db.$disconnect())

const linesOf = (event: string): readonly Line[] =>
  readFileSync(inject('logFile'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(`"${event}"`))
    .map((line): Line => JSON.parse(line))

interface Sent {
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, string>>
}

const send = (path: string, { cookie = '', headers = {}, body }: Sent) =>
  fetch(`${inject('baseUrl')}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: inject('baseUrl'), ...headers },
    body: new URLSearchParams(body),
  })

/** Somebody of the demo data who signs in by password alone. */
const member = async () =>
  db.person.findFirstOrThrow({
    where: { totpSince: null, isDemo: true, email: { not: null } },
  })

describe('the log of the server', () => {
  test('has each sign-in, with whom and by what, and each that was refused', async () => {
    const { id, email } = await member()
    const browser = visitorBrowser()
    const ask = (password: string) =>
      send('/sign-in', {
        cookie: browser.cookie,
        body: { token: browser.formToken, email: email ?? '', password },
      })
    expect((await ask('not the password')).status).toBe(422)
    const mine = (event: string) => linesOf(event).filter((line) => line.person === id)
    await expect.poll(() => mine('sign-in-refused').at(-1)).toMatchObject({ level: 'info' })
    expect((await ask(demoPassword)).status).toBe(303)
    await expect.poll(() => mine('signed-in').at(-1)).toMatchObject({ by: 'password' })
    const entry = await db.auditEntry.findFirst({
      where: { actor: id, verb: 'sign-in' },
      orderBy: { id: 'desc' },
    })
    expect(entry).not.toBeNull()
  })

  test('has each right that was refused, with whom, what and where', async () => {
    const person = await createActor(db, { name: 'curious' })
    const { cookie } = await person.signIn()
    const answer = await fetch(`${inject('baseUrl')}/people?q=x`, { headers: { Cookie: cookie } })
    expect(answer.status).toBe(404)
    const mine = () => linesOf('refused').filter((line) => line.actor === person.id)
    await expect
      .poll(() => mine().at(-1))
      .toMatchObject({ verb: 'read', subject: 'people', path: '/people' })
  })

  test('has attempts to go round what protects us', async () => {
    const foreign = await send('/sign-in', {
      headers: { Origin: 'https://evil.example' },
      body: {},
    })
    expect(foreign.status).toBe(403)
    // Other suites try the same beside this one.
    const requestId = foreign.headers.get('X-Request-Id')
    // The line reaches the file a moment after the answer.
    await expect
      .poll(() => linesOf('foreign-origin').find((line) => line.requestId === requestId))
      .toMatchObject({ path: '/sign-in', level: 'warn' })
    const unsigned = await send('/sign-in', { body: { email: 'a@b.cn', password: 'x' } })
    expect(unsigned.status).toBe(422)
    await expect
      .poll(() => linesOf('form-refused'))
      .toContainEqual(expect.objectContaining({ path: '/sign-in' }))
    const browser = visitorBrowser()
    const address = `${crypto.randomUUID()}@example.com`
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const body = { token: browser.formToken, email: address, password: 'x'.repeat(12) }
      await send('/sign-in', { cookie: browser.cookie, body })
    }
    const limits = expect.arrayContaining(['sign-in'])
    await expect.poll(() => linesOf('limited')).toContainEqual(expect.objectContaining({ limits }))
    // All suites sign in from this machine: what was counted here is not theirs to bear.
    await db.rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in-address' } } })
  })

  test('has its times in UTC and is JSON line by line', () => {
    const lines = readFileSync(inject('logFile'), 'utf8').trim().split('\n')
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({
        level: expect.any(String),
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      })
    }
  })
})
