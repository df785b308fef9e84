import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { sentTiers } from '../support/need-tiers'
import { createActor, type SignedIn, type TestActor, visitorBrowser } from './support/actors'
import { createFirm, type Firm, sendForm } from './support/firm'

/** A word for each tier of what is written and not published. */
const canaries = {
  0: ['草稿公开子甲', '草稿公开要求子乙'],
  1: ['草稿会员丑甲', '草稿会员要求丑乙'],
  2: ['草稿协议寅甲', '草稿协议要求寅乙', '草稿隐名寅丙', '9,876,540,000'],
} as const
const published = '已经发布的旧标题卯甲'
const all = Object.values(canaries).flat()

let db: PrismaClient
let firm: Firm
let other: Firm
let needId = ''
const strangers = new Map<string, TestActor>()

beforeAll(async () => {
  db = createDatabase(inject('databaseUrl'))
  firm = await createFirm(db)
  other = await createFirm(db)
  const park = await db.park.findFirstOrThrow({ where: { id: { not: firm.parkId } } })
  strangers.set('a person', await createActor(db, { name: 'person' }))
  strangers.set('the owner of another firm', other.owner)
  strangers.set(
    'the operator of another park',
    await createActor(db, { name: 'operator', park: park.id }),
  )
  strangers.set('the operator of its park', firm.operator)
  const step = await db.chainStep.findFirstOrThrow()
  const need = await db.need.create({
    data: {
      ...{ key: `drafts/${firm.id}`, organizationId: firm.id, kind: 'sourcing' },
      ...{ state: 'published', title: published, summary: '旧的摘要都公开，谁都读得到' },
    },
  })
  needId = need.id
  const answer = await sendForm(formOf(needId), await firm.owner.signIn(), {
    ...sentTiers,
    ...{ intent: 'draft', version: '0', kind: 'sourcing', step: step.id },
    ...{ title: canaries[0][0], summary: '新的摘要也都公开，谁都读得到', responseDays: '7' },
    ...{ description: canaries[1][0], descriptionTier: '1', closesAt: '2033-06-30' },
    ...{ detail: canaries[2][0], detailTier: '2', budgetMin: '987654', budgetTier: '2' },
    ...{ quantity: canaries[2][2], quantityTier: '2' },
    newRequirements: [canaries[0][1], `${canaries[1][1]} ＠１`, `${canaries[2][1]}＠2。`].join(
      '\n',
    ),
  })
  expect(answer.headers.get('Location')).toContain('result=saved')
})

afterAll(async () => {
  await firm.remove()
  await other.remove()
  await db.$disconnect()
})

const formOf = (id: string, organization = firm.id) => `/manage/${organization}/needs/${id}`

async function read(path: string, { cookie }: SignedIn) {
  const answer = await fetch(new URL(path, inject('baseUrl')), {
    headers: { Cookie: cookie },
    redirect: 'manual',
  })
  return { status: answer.status, text: await answer.text() }
}

const told = (text: string, words: readonly string[]) => words.filter((it) => text.includes(it))

describe('a preview', () => {
  test.each([
    [0, canaries[0], [...canaries[1], ...canaries[2]]],
    [1, [...canaries[0], ...canaries[1]], canaries[2]],
    [2, all, []],
  ] as const)(
    'as tier %i shows what that tier reads and nothing above',
    async (tier, seen, hidden) => {
      const owner = await firm.owner.signIn()
      for (const path of [`${formOf(needId)}/preview`, `${formOf(needId)}/preview.data`]) {
        const { status, text } = await read(`${path}?tier=${tier}`, owner)
        expect([path, status]).toEqual([path, 200])
        expect(told(text, hidden)).toEqual([])
        // Money travels as fen in the data.
        if (path.endsWith('preview')) expect(told(text, seen)).toEqual([...seen])
      }
    },
  )

  test.each(['3', '-1', '2x', '', '1&tier=2'])(
    'for the tier %j falls back to one that is',
    async (tier) => {
      const { status, text } = await read(
        `${formOf(needId)}/preview?tier=${tier}`,
        await firm.owner.signIn(),
      )
      expect(status).toBe(200)
      expect(told(text, canaries[2])).toEqual([])
    },
  )

  test('is read by a member who only reads, and by nobody else', async () => {
    const viewer = await createActor(db, {
      name: 'viewer',
      member: { of: firm.id, role: 'viewer' },
    })
    expect((await read(`${formOf(needId)}/preview?tier=2`, await viewer.signIn())).status).toBe(200)
    for (const [name, actor] of [...strangers, ['a visitor', null] as const]) {
      const session = (await actor?.signIn()) ?? visitorBrowser()
      for (const tier of [0, 1, 2]) {
        for (const part of ['preview', 'preview.data']) {
          const { status, text } = await read(`${formOf(needId)}/${part}?tier=${tier}`, session)
          if (part === 'preview') expect([name, status]).toEqual([name, actor === null ? 302 : 404])
          expect([name, part, told(text, all)]).toEqual([name, part, []])
        }
      }
    }
  })

  test("of somebody else's draft is none under one's own address", async () => {
    const { status, text } = await read(
      `${formOf(needId, other.id)}/preview?tier=2`,
      await other.owner.signIn(),
    )
    expect(status).toBe(404)
    expect(told(text, all)).toEqual([])
  })
})

describe('what is written and not published', () => {
  test('stands on no page that others reach, while the published one stays', async () => {
    const sessions = [
      visitorBrowser(),
      ...(await Promise.all([...strangers.values()].map((it) => it.signIn()))),
    ]
    for (const session of sessions) {
      const page = await read(`/needs/${needId}`, session)
      expect(page.text).toContain(published)
      for (const path of [`/needs/${needId}`, `/organizations/${firm.id}`, '/desk', '/account']) {
        expect(told((await read(path, session)).text, all)).toEqual([])
      }
    }
  })

  test('cannot be reported: there is nothing to report', async () => {
    const draft = await db.need.create({
      data: {
        ...{ key: `unseen/${firm.id}`, organizationId: firm.id, kind: 'sourcing' },
        ...{ title: '没有发布过的草稿辰甲', summary: '没有发布过的一段摘要文字' },
      },
    })
    const session = await other.owner.signIn()
    expect((await read(`/report/need/${draft.id}`, session)).status).toBe(404)
    const sent = await sendForm(`/report/need/${draft.id}`, session, { note: '这条不真实，请核查' })
    expect(sent.status).toBe(404)
    expect(await db.review.count({ where: { subjectId: draft.id } })).toBe(0)
  })
})

describe('a form of a listing', () => {
  const fields = {
    ...sentTiers,
    ...{ intent: 'submit', version: '0', kind: 'sourcing', responseDays: '7' },
  }
  const filled = async () => ({
    ...fields,
    ...{ title: '别人写的标题', summary: '别人写的摘要就在这里', closesAt: '2033-06-30' },
    step: (await db.chainStep.findFirstOrThrow()).id,
  })
  const standing = () =>
    db.listingVersion.findMany({ where: { listingId: needId }, orderBy: { number: 'asc' } })

  test.each(['a person', 'the owner of another firm', 'the operator of another park'])(
    'sent by %s changes nothing',
    async (name) => {
      const before = await standing()
      const session = (await strangers.get(name)?.signIn()) ?? visitorBrowser()
      const paths = [
        formOf(needId),
        formOf('new'),
        `/manage/${firm.id}/take-back/need/${needId}`,
        // Under one's own firm, and as another kind.
        formOf(needId, other.id),
        `/manage/${other.id}/take-back/need/${needId}`,
        `/manage/${other.id}/take-back/pilot/${needId}`,
      ]
      for (const path of paths) {
        for (const intent of ['submit', 'draft', 'close', 'withdraw']) {
          const answer = await sendForm(path, session, { ...(await filled()), intent })
          expect([path, intent, answer.status < 500]).toEqual([path, intent, true])
          expect(answer.headers.get('Location') ?? '').not.toMatch(/result=(close|submitted|saved)/)
        }
      }
      expect(await standing()).toEqual(before)
      expect((await db.need.findUniqueOrThrow({ where: { id: needId } })).state).toBe('published')
    },
  )

  test('for a new one takes no id of a listing of another firm', async () => {
    const before = await standing()
    const path = `${formOf('new', other.id)}?id=${needId}`
    const session = await other.owner.signIn()
    expect(told((await read(path, session)).text, all)).toEqual([])
    expect((await sendForm(path, session, await filled())).status).toBe(404)
    expect(await standing()).toEqual(before)
  })

  test.each(['99', '2147483647', '-1', '1.5', 'x'])(
    'that shows a version %s which is none overwrites nothing',
    async (version) => {
      const before = await standing()
      const answer = await sendForm(formOf(needId), await firm.owner.signIn(), {
        ...(await filled()),
        version,
      })
      expect(answer.status).toBe(422)
      expect(await standing()).toEqual(before)
    },
  )

  test.each([{ tier: '3' }, { tier: '-1' }, { strictness: 'none' }, { id: 'x' }, { lot: 'x' }])(
    'with a row of %j is refused',
    async (part) => {
      const row = {
        id: crypto.randomUUID(),
        text: '材料：TC4',
        strictness: 'hard',
        tier: '2',
        ...part,
      }
      const rows = Object.entries(row).map(([name, value]) => [`requirements[0].${name}`, value])
      const { revision } = (await standing()).at(-1) ?? { revision: 0 }
      const answer = await sendForm(formOf(needId), await firm.owner.signIn(), {
        ...(await filled()),
        ...Object.fromEntries(rows),
        version: String(revision),
      })
      expect(answer.status).toBe(422)
    },
  )
})
