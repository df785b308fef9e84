import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { accessRows, actorOrder } from './support/access-rows'
import { createActor, type SignedIn, type TestActor, visitorBrowser } from './support/actors'
import { journey } from './support/journey'
import { addressOf, plantSubjects, removeSubjects } from './support/plant-subjects'
import { readManifest } from './support/read-manifest'

let db: PrismaClient
const actors = new Map<string, TestActor>()
let subjects: ReadonlyMap<string, string> = new Map()

const base = (path: string) => new URL(path, inject('baseUrl')).href
beforeAll(async () => {
  db = createDatabase(inject('databaseUrl'))
  subjects = await plantSubjects(db)
  await plantActors()
})

afterAll(async () => {
  await removeSubjects(db)
  await db.$disconnect()
})

/** Ten actors with their rights to what is planted. */
async function plantActors(): Promise<void> {
  const [a, b, p, q] = ['a', 'b', 'p', 'q'].map((name) => subjects.get(name) ?? '')
  const plans = {
    person: {},
    'viewer of A': { member: { of: a ?? '', role: 'viewer' } },
    'editor of A': { member: { of: a ?? '', role: 'editor' } },
    'owner of A': { member: { of: a ?? '', role: 'owner' } },
    'owner of B': { member: { of: b ?? '', role: 'owner' } },
    'operator of park P': { park: p ?? '' },
    'operator of park Q': { park: q ?? '' },
    city: { isAdministrator: true },
    auditor: { isAuditor: true },
  } as const
  for (const [name, plan] of Object.entries(plans)) {
    actors.set(name, await createActor(db, { name: name.replaceAll(' ', '-'), ...plan }))
  }
}

async function signedIn(name: string): Promise<SignedIn> {
  return (await actors.get(name)?.signIn()) ?? visitorBrowser()
}

function letterOf(answer: Response): string {
  const to = answer.headers.get('Location') ?? ''
  if (to.startsWith('/sign-in?next=')) return 'L'
  if (to.startsWith('/account/second-factor?needed')) return '2'
  if (answer.status === 404) return 'N'
  // 410: the file of the planted evidence has no bytes.
  return answer.status < 500 && answer.status !== 403 ? '+' : String(answer.status)
}

const ask = (path: string, { cookie }: SignedIn) =>
  fetch(base(addressOf(path, subjects)), { headers: { Cookie: cookie }, redirect: 'manual' })

function send(
  path: string,
  { cookie, formToken }: SignedIn,
  headers: HeadersInit = {},
  fields: Readonly<Record<string, string>> = {},
) {
  const body = new URLSearchParams({ token: formToken, ...fields })
  return fetch(base(addressOf(path, subjects)), {
    method: 'POST',
    body,
    headers: { Cookie: cookie, Origin: inject('baseUrl'), ...headers },
    redirect: 'manual',
  })
}

const manifest = readManifest()
const planned = manifest.flatMap(({ id }) => {
  const row = accessRows[id]
  return row ? [[id, row] as const] : []
})
const writes = planned.filter(([, row]) => row.write !== undefined)

describe('who may do what', () => {
  test('is written down for every route of the manifest, and for nothing else', () => {
    expect(Object.keys(accessRows).sort()).toEqual(manifest.map(({ id }) => id).sort())
    const withAction = manifest.filter(({ hasAction }) => hasAction).map(({ id }) => id)
    expect(writes.map(([id]) => id).sort()).toEqual(withAction.sort())
  })

  test.each(planned)('reading %s', async (_, { path, read }) => {
    const found = await Promise.all(
      actorOrder.map(async (name) => letterOf(await ask(path, await signedIn(name)))),
    )
    expect(found.join('')).toBe(read)
  })

  test.each(writes)('sending a form to %s', async (_, { path, write }) => {
    const found: string[] = []
    for (const name of actorOrder) found.push(letterOf(await send(path, await signedIn(name))))
    expect(found.join('')).toBe(write)
  })

  test.each(writes)('%s takes no form from another site', async (_, { path }) => {
    const actor = await signedIn('owner of A')
    const foreign = await send(path, actor, { Origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    const bySite = await send(path, actor, {
      Origin: inject('baseUrl'),
      'Sec-Fetch-Site': 'cross-site',
    })
    expect(bySite.status).toBe(403)
  })
})

test('signing out tells the browser to forget', async () => {
  const answer = await send('/sign-out', await signedIn('person'))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
  expect(answer.headers.get('Set-Cookie')).toMatch(/^session=; Max-Age=0/)
})

describe('operators, administrators and auditors without a second factor', () => {
  test.each(['operator of park P', 'city', 'auditor'])('%s is sent to set it up', async (name) => {
    const weak = await actors.get(name)?.signIn({ hasSecondFactor: false })
    const answer = await ask('/desk', weak ?? visitorBrowser())
    expect(letterOf(answer)).toBe('2')
  })
})

describe('an answer to a form that has no page of its own', () => {
  test.each([
    ['/account/invitations', { invitation: 'x', intent: 'sign' }, 400],
    ['/account/acting-for', { organization: '11111111-1111-4111-8111-111111111111' }, 404],
    ['/manage/:a/take-back/capability/:draft', { intent: 'withdraw' }, 404],
    ['/manage/:a/grants/:draft', { intent: 'revoke', organization: 'x' }, 400],
  ] as const)('%s is a page when it refuses %o', async (path, fields, status) => {
    const answer = await send(path, await signedIn('owner of A'), {}, fields)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toMatch(/<h1/)
  })

  test('to an invitation that is open no longer says so on the page of the account', async () => {
    const owner = await signedIn('owner of A')
    const fields = { invitation: crypto.randomUUID(), intent: 'accept' }
    const answer = await send('/account/invitations', owner, {}, fields)
    const to = answer.headers.get('Location') ?? ''
    expect(to).toBe('/account?invitation=gone')
    expect(await (await ask(to, owner)).text()).toContain('这个邀请已撤回')
  })
})

describe('a decision', () => {
  const decide = (actor: SignedIn) =>
    fetch(base('/desk'), {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: actor.cookie, Origin: inject('baseUrl') },
      body: new URLSearchParams({
        token: actor.formToken,
        review: `${subjects.get('review')}:1`,
        intent: 'reject',
        reason: 'incomplete',
      }),
    })

  test.each(['person', 'owner of A', 'owner of B', 'operator of park Q', 'auditor'])(
    'on a review of park P is nothing that %s can take',
    async (name) => {
      const answer = await decide(await signedIn(name))
      expect(answer.status).toBe(404)
      const review = await db.review.findUniqueOrThrow({
        where: { id: subjects.get('review') ?? '' },
      })
      expect(review.decidedAt).toBeNull()
    },
  )

  test('on several of which none is chosen is asked for again', async () => {
    const { cookie, formToken } = await signedIn('operator of park P')
    const answer = await fetch(base('/desk'), {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: inject('baseUrl') },
      body: new URLSearchParams({ token: formToken, several: 'on', intent: 'approve' }),
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('请先在队列里选中')
  })

  test('on it is one for the operator of its park, with its audit entry', async () => {
    const answer = await decide(await signedIn('operator of park P'))
    expect(answer.status).toBe(303)
    const id = subjects.get('review') ?? ''
    const review = await db.review.findUniqueOrThrow({ where: { id } })
    expect(review).toMatchObject({ decision: 'reject', reason: 'incomplete' })
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: id } })
    expect(entry).toMatchObject({
      verb: 'decide-reject',
      actor: actors.get('operator of park P')?.id,
    })
  })
})

journey('a member of another organization finds none of its pages', async ({ site }) => {
  site.allowErrors(/status of 404/)
  const page = await site.visit('/')
  const { sessionToken } = await signedIn('owner of B')
  await page
    .context()
    .addCookies([
      { name: 'session', value: encodeURIComponent(sessionToken), url: inject('baseUrl') },
    ])
  await page.goto('/account')
  await page.waitForSelector('h1:has-text("账号")')
  const own = ['/manage/:b', '/manage/:b/members', '/manage/:b/profile', '/manage/:b/labels']
  for (const path of own) expect((await page.goto(addressOf(path, subjects)))?.status()).toBe(200)
  const foreign = Object.values(accessRows).filter(({ read }) => read[5] === 'N')
  expect(foreign.length).toBeGreaterThan(8)
  for (const { path } of foreign) {
    const answer = await page.goto(addressOf(path, subjects))
    expect([path, answer?.status()]).toEqual([path, 404])
  }
})
