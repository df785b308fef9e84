import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { eventually } from '../support/eventually'
import { createActor } from './support/actors'
import {
  mutedId,
  mutedNeed,
  mutedStep,
  needId,
  parkId,
  publicTitle,
  secretNeed,
  secrets,
} from './support/canary-needs'
import { lettersSent } from './support/letters'

/** An organization and its park are public; that the need is theirs is not. */
const whose: readonly string[] = [secrets.organization, secrets.park, secrets.organizationId]
const tellsOfNeeds = /^\/(needs|chains|capabilities\/[^?]+\/matches)/

let db: PrismaClient

beforeAll(async () => {
  db = createDatabase(inject('databaseUrl'))
  await db.$transaction(async (tx) => {
    await tx.park.create({
      data: { id: parkId, key: 'secret', name: secrets.park, summary: '', districtCode: '310101' },
    })
    await tx.organization.create({
      data: {
        id: secrets.organizationId,
        key: 'secret',
        name: secrets.organization,
        kind: 'enterprise',
        parkId,
      },
    })
    await tx.need.create({ data: secretNeed() })
    await tx.need.create({ data: mutedNeed() })
    for (const subjectId of [needId, mutedId]) {
      await tx.outboxEntry.create({ data: { subject: 'need', subjectId } })
    }
  })
  await followed()
})

afterAll(async () => {
  await db.$transaction([
    db.need.deleteMany({ where: { id: { in: [needId, mutedId] } } }),
    db.organization.delete({ where: { id: secrets.organizationId } }),
    db.park.delete({ where: { id: parkId } }),
    db.outboxEntry.createMany({
      data: [needId, mutedId].map((subjectId) => ({ subject: 'need', subjectId })),
    }),
  ])
  await db.$disconnect()
})

const base = () => inject('baseUrl')

async function followed(): Promise<void> {
  const list = async (query: string) => (await fetch(`${base()}/needs?${query}`)).text()
  await eventually(async () => {
    const text = await list(`q=${encodeURIComponent(publicTitle)}`)
    const muted = await list(`sort=newest&q=${encodeURIComponent('某大型制造企业')}`)
    return text.includes(needId) && muted.includes(mutedId)
  }, 'the new needs in the search')
}

/** The same as it may stand in HTML, JSON, an address or with digits in groups. */
function spellings(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), secret.replace(/\B(?=(\d{3})+(?!\d))/g, ',')]
}

async function read(path: string, cookie = ''): Promise<string> {
  const response = await fetch(`${base()}${path}`, { headers: { Cookie: cookie } })
  expect(response.status, path).toBeLessThan(500)
  return response.text()
}

const words = [...Object.values(secrets), publicTitle, '秘密', '稀土永磁', 'payload 98765']
const lists = [
  '/needs',
  '/capabilities',
  '/pilots',
  '/organizations',
  '/parks',
  '/chains',
  '/search',
]

const addresses = [
  '/',
  '/readyz',
  '/robots.txt',
  ...lists,
  ...lists.map((path) => `${path}?lang=en`),
  ...['newest', 'closing', 'confirmed'].map((sort) => `/needs?sort=${sort}&q=${publicTitle}`),
  `/needs/${needId}`,
  `/needs/${needId}?lang=en`,
  `/needs/${needId}/matches`,
  `/needs/${mutedId}`,
  `/needs/${mutedId}/matches`,
  '/chains/steel',
  '/capabilities?step=steel/special-steel',
  '/needs?step=steel/special-steel',
  '/needs?district=310101',
]

/** No secret of these stands on any page that this reader can reach. */
async function expectUnseen(hidden: readonly string[], cookie = '', more: readonly string[] = []) {
  const [step] = await db.capability.findMany({
    where: { steps: { some: { stepId: 'steel/special-steel' } } },
    take: 1,
  })
  const pages = [
    ...addresses,
    ...more,
    `/capabilities/${step?.id}`,
    `/capabilities/${step?.id}/matches`,
    ...words.flatMap((word) =>
      ['/api/suggest', '/search', '/needs', '/organizations'].map(
        (path) => `${path}?q=${encodeURIComponent(word)}`,
      ),
    ),
  ]
  // With a client at work, a loader's answer travels alone, under the same address with `.data`.
  const data = pages.map((page) => page.replace(/^(\/[^?]*[^/?])(\?|$)/, '$1.data$2'))
  for (const path of [...pages, ...data]) {
    const asked = decodeURIComponent(path)
    // What the reader typed is echoed to the reader: that is no leak.
    const seen = (await read(path, cookie)).replaceAll(
      encodeURIComponent(asked.split('q=')[1] ?? ' '),
      '',
    )
    for (const secret of hidden) {
      if (asked.includes(secret)) continue
      if (whose.includes(secret) && !tellsOfNeeds.test(asked)) continue
      for (const spelling of spellings(secret)) {
        expect(seen.includes(spelling), `${spelling} at ${asked}`).toBe(false)
      }
    }
  }
}

describe('what is above the tier of a visitor', () => {
  test('stands on no page, in no list, suggestion, match or loader answer', async () => {
    await expectUnseen(Object.values(secrets))
  })

  test('finds nothing: a secret word does not lead to its need', async () => {
    for (const secret of Object.values(secrets)) {
      const page = await read(`/needs?q=${encodeURIComponent(secret)}`)
      expect(page.includes(needId), secret).toBe(false)
      if (!whose.includes(secret)) expect(page.includes(mutedId), secret).toBe(false)
    }
  })

  test('is in no list of a chain step that is withheld, nor told by the page', async () => {
    expect(await read(`/needs?step=${mutedStep}`)).not.toContain(mutedId)
    expect(await read('/chains/steel')).not.toContain(mutedId)
    const page = await read(`/needs/${mutedId}`)
    expect(page).toContain('采购需求（标题保密）')
    expect(page).not.toContain(mutedStep)
    // Not as a part of an id, which may well have these digits.
    expect(page).not.toMatch(/(?<![\da-f-])3360(?![\da-f-])/i)
  })

  test('is told of: the page says that something is withheld and what is public', async () => {
    const page = await read(`/needs/${needId}`)
    expect(page).toContain(publicTitle)
    expect(page).toContain('某大型制造企业')
    expect(page).toContain('另有内容按密级保留')
  })

  test('is not behind the page of the organization and park that are withheld', async () => {
    const organization = await read(`/organizations/${secrets.organizationId}`)
    expect(organization).not.toContain(needId)
    expect(organization).not.toContain(publicTitle)
    expect(await read(`/parks/${parkId}`)).not.toContain(needId)
  })
})

const signedInPages = [
  '/account',
  '/account/data',
  '/account/data/export',
  '/desk',
  '/audit',
  '/dev/mail',
]
const ofSecondTier = [
  secrets.summary,
  secrets.detail,
  secrets.lot,
  secrets.lotRequirement,
  secrets.process,
  secrets.date,
]

describe('what is for verified members', () => {
  test('is read and found by one, and what is under NDA by none', async () => {
    const organization = await otherOrganization(new Date())
    const member = await createActor(db, {
      name: 'member',
      member: { of: organization, role: 'editor' },
    })
    const { cookie } = await member.signIn()
    const page = await read(`/needs/${needId}`, cookie)
    for (const secret of [
      secrets.description,
      secrets.statement,
      secrets.material,
      secrets.organization,
    ]) {
      expect(page).toContain(secret)
    }
    const muted = await read(`/needs/${mutedId}`, cookie)
    expect(muted).toContain(secrets.title)
    expect(muted).toContain(secrets.quantity)
    expect(muted).toContain(mutedStep)
    expect(await read(`/needs?step=${mutedStep}`, cookie)).toContain(mutedId)
    for (const secret of [secrets.description, secrets.statement, secrets.material]) {
      const found = await read(`/needs?q=${encodeURIComponent(secret)}`, cookie)
      expect(found.includes(needId), secret).toBe(true)
    }
    // All canaries begin alike, and members find that of the first tier: their ends differ.
    for (const end of ofSecondTier.filter((it) => it !== secrets.date).map((it) => it.slice(-2))) {
      const found = await read(`/needs?q=${encodeURIComponent(end)}`, cookie)
      expect(found.includes(needId), end).toBe(false)
    }
    await expectUnseen(ofSecondTier, cookie, signedInPages)
  })

  test('is hidden from a member of an organization that nobody has verified', async () => {
    const organization = await otherOrganization(null)
    const member = await createActor(db, {
      name: 'new',
      member: { of: organization, role: 'owner' },
    })
    const { cookie } = await member.signIn()
    await expectUnseen(Object.values(secrets), cookie, [
      ...signedInPages,
      `/manage/${organization}`,
    ])
  })

  test('is hidden from the operator of another park', async () => {
    const other = await db.park.findFirstOrThrow({ where: { id: { not: parkId } } })
    const operator = await createActor(db, { name: 'operator', park: other.id })
    const { cookie } = await operator.signIn()
    await expectUnseen(Object.values(secrets), cookie, signedInPages)
  })
})

describe('what is under NDA', () => {
  test('is read once a member has accepted, until it is withdrawn', async () => {
    const organization = await otherOrganization(new Date())
    const member = await createActor(db, {
      name: 'partner',
      member: { of: organization, role: 'owner' },
    })
    const { cookie, formToken } = await member.signIn()
    await db.needGrant.create({
      data: { needId, organizationId: organization, grantedBy: secrets.organizationId },
    })
    expect(await read(`/needs/${needId}`, cookie)).not.toContain(secrets.detail)
    const send = (body: Readonly<Record<string, string>>) =>
      fetch(`${base()}/needs/${needId}/nda`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cookie, Origin: base() },
        body: new URLSearchParams({ token: formToken, ...body }),
      })
    expect((await send({})).status).toBe(422)
    expect((await send({ agreed: 'on' })).status).toBe(303)
    const page = await read(`/needs/${needId}`, cookie)
    for (const secret of [secrets.detail, secrets.lot, secrets.lotRequirement]) {
      expect(page).toContain(secret)
    }
    const where = { needId_organizationId: { needId, organizationId: organization } }
    const grant = await db.needGrant.findUniqueOrThrow({ where })
    expect(grant).toMatchObject({
      acceptedBy: member.id,
      textVersion: expect.stringMatching(/^\d{4}-\d{2}$/),
    })
    await db.needGrant.update({ where, data: { revokedAt: new Date() } })
    expect(await read(`/needs/${needId}`, cookie)).not.toContain(secrets.detail)
  })
})

test('no secret of any tier stands in the log of the server, nor does who asked or for what', async () => {
  // A search, a failure and a form with secrets leave their lines too.
  const typed = '只给自己看的检索词丙辰'
  await read(`/search?q=${encodeURIComponent(typed)}`)
  await fetch(`${base()}/sign-in`, {
    method: 'POST',
    headers: { Origin: base() },
    body: new URLSearchParams({ email: 'canary.log@example.com', password: 'canary password' }),
  })
  const log = readFileSync(inject('logFile'), 'utf8')
  expect(log.split('\n').length).toBeGreaterThan(100)
  const { organizationId: _, ...told } = secrets
  for (const secret of [...Object.values(told), typed, 'canary.log@', 'canary password']) {
    for (const spelling of spellings(secret)) expect(log.includes(spelling), spelling).toBe(false)
  }
})

test('no secret of any tier stands in a letter or in the audit log', async () => {
  await lettersSent()
  const letters = await read('/dev/mail')
  const entries = await db.auditEntry.findMany()
  const log = JSON.stringify(entries, (_, it) => (typeof it === 'bigint' ? Number(it) : it))
  const { organizationId: _, ...told } = secrets
  for (const secret of Object.values(told)) {
    expect(letters.includes(secret), secret).toBe(false)
    expect(log.includes(secret), secret).toBe(false)
  }
})

async function otherOrganization(verifiedAt: Date | null): Promise<string> {
  const id = crypto.randomUUID()
  await db.organization.create({
    data: {
      id,
      key: `canary/${id}`,
      name: `金丝雀会员${id.slice(0, 6)}`,
      kind: 'enterprise',
      verifiedAt,
    },
  })
  return id
}
