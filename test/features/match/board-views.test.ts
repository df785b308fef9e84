import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  previewCapabilities,
  previewNeeds,
} from '../../../app/features/match/preview-matches.server'
import { showCapabilityBoard, showNeedBoard } from '../../../app/features/match/show-boards.server'
import { createMatchWorld, type MatchWorld, now, requirement } from './support/match-world'

const firstPages = { page: 1, near: 1 }
let world: MatchWorld

beforeAll(async () => {
  world = await createMatchWorld()
})
afterAll(() => world.database.drop())

const cleared = (clearance: 0 | 1 | 2) => ({ ...world.sources, viewer: { clearance } })
const needBoard = async (id: string, page = 1, clearance: 0 | 1 | 2 = 0, near = 1) => {
  const board = await showNeedBoard(id, { page, near }, cleared(clearance))
  if (board === null) throw new Error('no board')
  return board
}
const capabilityBoard = async (id: string, page = 1, clearance: 0 | 1 | 2 = 0, near = 1) => {
  const board = await showCapabilityBoard(id, { page, near }, cleared(clearance))
  if (board === null) throw new Error('no board')
  return board
}

describe('a board', () => {
  test('is none of what nobody may find', async () => {
    const need = await world.addNeed('草稿甲壳体', { state: 'draft' })
    const capability = await world.addCapability('草稿甲壳体', { state: 'hidden' })
    for (const id of ['x', randomUUID(), need, capability]) {
      expect(await showNeedBoard(id, firstPages, world.sources), id).toBeNull()
      expect(await showCapabilityBoard(id, firstPages, world.sources), id).toBeNull()
      expect(await previewCapabilities(id, world.sources), id).toBeNull()
      expect(await previewNeeds(id, world.sources), id).toBeNull()
    }
  })

  test('has nobody on it whose offer or need is not to be found any more', async () => {
    const title = '退场轴瓦激光焊接'
    const gone = [
      await world.addCapability(title, { state: 'hidden' }),
      await world.addCapability(title, { expiresAt: now }),
      await world.addNeed(title, { expiresAt: now }),
    ]
    const capability = await world.addCapability(title)
    const need = await world.addNeed(title)
    // Of an index that has not heard of it yet.
    const late = await world.addCapability(title)
    await world.db.capability.update({ where: { id: late }, data: { state: 'hidden' } })
    const boards = [await needBoard(need), await capabilityBoard(capability)]
    const ids = boards.map((it) => it.matches.map(({ subject }) => subject.id))
    expect(ids[0]).toContain(capability)
    expect(ids[1]).toContain(need)
    for (const id of [...gone, late]) expect(ids.flat()).not.toContain(id)
  })

  test('has ten matches a page, the best first, and no page beyond the last', async () => {
    for (let at = 0; at < 11; at += 1) {
      await world.addCapability(`分页珩磨套筒${at}`, { isDemo: at === 0 })
      await world.addNeed(`分页珩磨套筒${at}`)
    }
    const need = await world.addNeed('分页珩磨套筒', { isDemo: true })
    const capability = await world.addCapability('分页珩磨套筒')
    for (const [board, id] of [
      [needBoard, need],
      [capabilityBoard, capability],
    ] as const) {
      const [first, second, beyond] = [await board(id), await board(id, 2), await board(id, 9999)]
      expect(first).toMatchObject({ page: 1, pageCount: Math.ceil(first.total / 10), id })
      expect(first.matches).toHaveLength(10)
      expect(second.page).toBe(2)
      expect(beyond.page).toBe(beyond.pageCount)
      const ids = [...first.matches, ...second.matches].map(({ subject }) => subject.id)
      expect(new Set(ids).size).toBe(ids.length)
      const scores = first.matches.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((one, other) => other - one))
      expect(scores[0]).toBeGreaterThan(0)
      expect(scores[0]).toBeLessThanOrEqual(1)
    }
    expect((await needBoard(need)).isDemo).toBe(true)
    expect((await capabilityBoard(capability)).isDemo).toBe(false)
    const [best, suited] = [
      await previewCapabilities(need, world.sources),
      await previewNeeds(capability, world.sources),
    ]
    const whole = await needBoard(need)
    expect(best).toMatchObject({ total: whole.total, nearTotal: whole.nearTotal })
    expect(best?.best.map(({ href, score }) => [href, score])).toEqual(
      whole.matches.slice(0, 3).map(({ subject, score }) => [subject.href, score]),
    )
    const needs = (await capabilityBoard(capability)).matches.slice(0, 3)
    expect(suited?.best.map(({ href }) => href)).toEqual(needs.map(({ subject }) => subject.href))
    expect(suited?.best.every(({ href }) => href.startsWith('/needs/'))).toBe(true)
  })
})

describe('who stands on a board', () => {
  test('is named as a reader of that tier may know: title, owner, verification', async () => {
    await world.db.organization.update({ where: { id: world.buyer }, data: { verifiedAt: now } })
    const stepId = (await world.db.chainStep.findFirstOrThrow()).id
    const steps = { create: { stepId } }
    const secret = { titleTier: 1, summary: '涡轮', organizationTier: 1, steps }
    const capability = await world.addCapability('钎焊涡轮转子', { steps })
    const aliased = await world.addNeed('涡轮钎焊甲', { ...secret, alias: '某整机厂' })
    const silent = await world.addNeed('涡轮钎焊乙', secret)
    const open = await world.addNeed('涡轮钎焊丙', { steps, isDemo: true })
    const subjects = async (clearance: 0 | 1) => {
      const { matches } = await capabilityBoard(capability, 1, clearance)
      const found = new Map(matches.map(({ subject }) => [subject.id, subject]))
      return [aliased, silent, open].map((id) => found.get(id))
    }
    const hidden = { ownerHref: null, isVerified: null, isDemo: false }
    const { t } = world.sources
    const kind = t('listing:needKind.sourcing')
    const title = t('listing:secretTitle', { kind })
    const named = {
      ...{ owner: '上海璟曜制造有限公司', ownerHref: `/organizations/${world.buyer}` },
      isVerified: true,
    }
    expect(await subjects(0)).toEqual([
      expect.objectContaining({ title, owner: '某整机厂', ...hidden }),
      expect.objectContaining({ title, owner: t('listing:anonymous'), ...hidden }),
      expect.objectContaining({ title: '涡轮钎焊丙', ...named, isDemo: true }),
    ])
    expect((await subjects(1))[0]).toMatchObject({ title: '涡轮钎焊甲', ...named })
    expect(await needBoard(aliased)).toMatchObject({ title, href: `/needs/${aliased}` })
    expect((await needBoard(aliased, 1, 1)).title).toBe('涡轮钎焊甲')
  })

  test('of an offer is its firm, verified or not', async () => {
    const verified = await world.addOrganization('验真铸造', { verifiedAt: now })
    const title = '失蜡铸造叶轮'
    const one = await world.addCapability(title, { organizationId: verified })
    const other = await world.addCapability(title, { isDemo: true })
    const { matches } = await needBoard(await world.addNeed(title))
    const of = (id: string) => matches.find(({ subject }) => subject.id === id)?.subject
    expect(of(one)).toEqual({
      ...{ id: one, href: `/capabilities/${one}`, title, owner: '验真铸造', isDemo: false },
      ...{ ownerHref: `/organizations/${verified}`, isVerified: true },
    })
    expect(of(other)).toMatchObject({ isVerified: false, isDemo: true })
  })
})

describe('a match', () => {
  const lots = {
    create: [
      { key: 'a', position: 0, title: '一标段' },
      { key: 'b', position: 1, title: '二标段' },
    ],
  }

  test('says requirement by requirement how it stands, the hard ones first, what is to be asked, and what is missing', async () => {
    const capability = await world.addCapability('风电塔筒拼接', { materials: ['钢'] })
    const need = await world.addNeed('风电塔筒拼接', {
      requirements: {
        create: [
          requirement(0, { term: '电镀', strictness: 'wish' }),
          requirement(1, { kind: 'trl', term: null, value: 6 }),
          requirement(2, { term: '激光焊接' }),
        ],
      },
    })
    const holder = await world.addCapability('风电塔筒拼接电镀', {
      ...{ processes: ['电镀', '激光焊接'], materials: ['钢'] },
    })
    const { matches } = await needBoard(need)
    const match = matches.find(({ subject }) => subject.id === capability)
    expect(match?.judgements.map(({ isHard, verdict }) => [isHard, verdict])).toEqual([
      [true, 'unknown'],
      [true, 'met'],
      [false, 'unmet'],
    ])
    expect(match?.judgements.every(({ isFailing, lot }) => !isFailing && lot === null)).toBe(true)
    expect(match?.judgements[1]?.offered).toBe('激光焊接')
    expect(match?.toAsk).toEqual([match?.judgements[0]?.asked])
    expect(match?.unstated).toEqual([])
    // What is wished for and not stated is named as well.
    const wished = requirement(0, { kind: 'trl', term: null, value: 6, strictness: 'wish' })
    const wishing = await world.addNeed('风电塔筒拼接件', { requirements: { create: [wished] } })
    const silent = (await needBoard(wishing)).matches.find(
      ({ subject }) => subject.id === capability,
    )
    expect(silent).toMatchObject({ toAsk: [], unstated: [silent?.judgements[0]?.asked] })
    const preview = await previewCapabilities(wishing, world.sources)
    expect(preview?.best[0]?.unknown).toEqual(silent?.unstated)
    expect(match?.counts).toEqual({ met: 1, deviates: 0, unmet: 1, unknown: 1 })
    expect(match).toMatchObject({ coveredLots: [], lotCount: 0, wouldMatchIf: [] })
    expect(match?.missing).not.toBeNull()
    expect(match?.reason).not.toBe('')
    const sum = match?.needParts.reduce((all, { contribution }) => all + contribution, 0)
    expect(sum).toBeCloseTo(match?.needScore ?? -1, 6)
    const best = matches.find(({ subject }) => subject.id === holder)
    expect(best?.reason).toContain('激光焊接')
    expect(best?.counts.met).toBe(2)
  })

  test('says which lots it covers, and stands lot by lot', async () => {
    const title = '分标段桥壳焊接'
    const capability = await world.addCapability(title)
    const need = await world.addNeed(title, { lots })
    const rows = await world.db.needLot.findMany({
      where: { needId: need },
      orderBy: { key: 'asc' },
    })
    const [first, second] = rows.map(({ id }) => id)
    const set = (position: number, lotId: string | null | undefined, more: object) =>
      world.db.needRequirement.create({
        data: { ...requirement(position, more), needId: need, lotId: lotId ?? null },
      })
    await set(0, second, { term: '电镀' })
    await set(1, first, { term: '电镀', strictness: 'wish' })
    await set(2, first, { term: '激光焊接' })
    await set(3, null, { term: '焊接' })
    const [match] = (await needBoard(need)).matches.filter(
      ({ subject }) => subject.id === capability,
    )
    expect(match).toMatchObject({ coveredLots: ['一标段'], lotCount: 2 })
    expect(match?.judgements.map(({ lot, isHard }) => [lot, isHard])).toEqual([
      [null, true],
      ['一标段', true],
      ['一标段', false],
    ])
  })

  test('stands in the order in which the need was written, whatever the ids of its parts', async () => {
    const title = '顺序核对的传动轴'
    const capability = await world.addCapability(title)
    const id = (digit: string, at: number) => `${digit.repeat(8)}-0000-4000-8000-00000000000${at}`
    const need = await world.addNeed(title, {
      lots: {
        create: [
          { id: id('f', 0), key: 'a', position: 0, title: '一标段' },
          { id: id('1', 1), key: 'b', position: 1, title: '二标段' },
        ],
      },
    })
    const asked = (position: number, digit: string, lotId: string | null) =>
      world.db.needRequirement.create({
        data: {
          ...requirement(position, { kind: 'statement', text: `第${position}条` }),
          ...{ id: id(digit, position), needId: need, lotId },
        },
      })
    await asked(0, 'e', id('1', 1))
    await asked(1, 'd', id('f', 0))
    await asked(2, 'c', null)
    await asked(3, 'b', null)
    await asked(4, 'a', null)
    const board = await needBoard(need)
    const match = board.matches.find(({ subject }) => subject.id === capability)
    expect(match?.judgements.map(({ asked }) => asked)).toEqual(
      [2, 3, 4, 1, 0].map((position) => `第${position}条`),
    )
  })
})

describe('who nearly fits', () => {
  test('stands apart with what would have to change, and who is left out is counted by why', async () => {
    const title = '磁悬浮轴承涂层'
    const near = await world.addCapability(title, { processes: ['磨削'] })
    const fits = await world.addCapability(title, { processes: ['电镀'] })
    for (let at = 0; at < 6; at += 1) await world.addCapability(title, { processes: ['车削'] })
    const ask = { term: '电镀' }
    const need = await world.addNeed(title, { requirements: { create: [requirement(0, ask)] } })
    const board = await needBoard(need)
    expect(board.matches.map(({ subject }) => subject.id)).toContain(fits)
    expect(board.nearTotal).toBeGreaterThanOrEqual(7)
    expect(board.nearMisses).toHaveLength(5)
    // All of them can be reached.
    const pages = Array.from({ length: board.nearPageCount }, (_, at) => at + 1)
    const all = await Promise.all(pages.map((near) => needBoard(need, 1, 0, near)))
    const ids = all.flatMap(({ nearMisses }) => nearMisses.map(({ subject }) => subject.id))
    expect(new Set(ids).size).toBe(board.nearTotal)
    expect((await needBoard(need, 1, 0, 99)).nearPage).toBe(board.nearPageCount)
    const wanting = (await capabilityBoard(near)).nearMisses
    const miss = wanting.find(({ subject }) => subject.id === need)
    expect(miss?.wouldMatchIf).toHaveLength(1)
    expect(miss?.wouldMatchIf[0]).toContain('电镀')
    expect(miss?.wouldMatchIf[0]).toContain('磨削')
    expect(miss?.missing).toMatchObject({ isHard: true, verdict: 'unmet' })
  })

  test('is not told to use another material where the product is named by it', async () => {
    const material = { kind: 'material', term: '镍钛合金' }
    const create = [requirement(0, material)]
    const offer = await world.addCapability('外周支架激光切割', { materials: ['钴铬合金'] })
    const lineOf = async (title: string, summary = title) => {
      const id = await world.addNeed(title, { summary, requirements: { create } })
      const { nearMisses } = await needBoard(id)
      return nearMisses.find(({ subject }) => subject.id === offer)?.wouldMatchIf
    }
    const words = { requirement: '镍钛合金', offered: '钴铬合金' }
    const { t } = world.sources
    expect(await lineOf('外周支架激光切割')).toEqual([
      t('wording:match.wouldMatchIf.material', words),
    ])
    const line = t('wording:match.otherMaterial', words)
    expect(line).not.toContain('即可匹配')
    expect(await lineOf('外周镍钛支架激光切割')).toEqual([line])
    // Its summary names it as well as its title.
    expect(await lineOf('外周支架激光切割外包', '外周镍钛长支架')).toEqual([line])
  })

  test('is told who has the missing piece, of those at the same step that anybody may find', async () => {
    const stepId = (await world.db.chainStep.findMany({ take: 2 }))[1]?.id ?? ''
    const steps = { create: { stepId } }
    const title = '氢气阀体密封'
    const wanting = await world.addCapability(title, { steps, processes: ['磨削'] })
    const firm = await world.addOrganization('电镀专家')
    const has = { organizationId: firm, steps, processes: ['电镀'] }
    const holder = await world.addCapability(title, has)
    await world.addCapability(title, { ...has, state: 'hidden' })
    const create = [requirement(0, { term: '电镀' })]
    const need = await world.addNeed(title, { steps, requirements: { create } })
    const board = await capabilityBoard(wanting)
    const miss = board.nearMisses.find(({ subject }) => subject.id === need)
    expect(miss?.missing?.holders).toEqual([{ name: '电镀专家', href: `/capabilities/${holder}` }])
    const fitting = await capabilityBoard(holder)
    expect(fitting.matches.find(({ subject }) => subject.id === need)?.missing).toBeNull()
  })

  test('is left out where too much is missing, and counted by the first reason', async () => {
    const title = '超导磁体绕制'
    const hard = ['甲法', '乙法', '丙法', '丁法'].map((term, at) => requirement(at, { term }))
    const need = await world.addNeed(title, { requirements: { create: hard } })
    const capability = await world.addCapability(title, { processes: ['戊法'] })
    const board = await needBoard(need)
    expect(board.considered).toBeGreaterThan(0)
    expect(board.exclusions.length).toBeGreaterThan(0)
    expect(board.exclusions.length).toBeLessThanOrEqual(6)
    const counts = board.exclusions.map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
    const reasons = board.exclusions.map(({ reason }) => reason)
    expect(reasons.some((reason) => /[甲乙丙丁]法/.test(reason))).toBe(true)
    const other = await capabilityBoard(capability)
    expect(other.exclusions).toEqual([
      { reason: world.sources.t('wording:match.severalReasons'), count: expect.any(Number) },
    ])
    expect(other.exclusions[0]?.count).toBeGreaterThan(0)
  })
})
