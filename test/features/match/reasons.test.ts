import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewCapabilities } from '../../../app/features/match/preview-matches.server'
import { showCapabilityBoard, showNeedBoard } from '../../../app/features/match/show-boards.server'
import { createMatchWorld, type MatchWorld, requirement } from './support/match-world'

const firstPages = { page: 1, near: 1 }
let world: MatchWorld

beforeAll(async () => {
  world = await createMatchWorld()
})
afterAll(() => world.database.drop())

const boardOf = async (id: string, clearance: 0 | 1 | 2 = 0) => {
  const board = await showNeedBoard(id, firstPages, { ...world.sources, viewer: { clearance } })
  if (board === null) throw new Error('no board')
  return board
}

describe('a reason', () => {
  test('names the words in common and where both say them', async () => {
    const offer = await world.addCapability('珐琅釉料', {
      ...{ summary: '', products: ['低温珐琅釉料'], description: '可供涡旋盘喷涂' },
    })
    const need = await world.addNeed('涡旋盘珐琅喷涂', { summary: '' })
    const { matches } = await boardOf(need)
    const match = matches.find(({ subject }) => subject.id === offer)
    expect(match?.reason).toContain('“珐琅”（需求名称、供方名称）')
    expect(match?.reason).toContain('“涡旋盘”（需求名称、供方说明）')
    const [seen] = (await showCapabilityBoard(offer, firstPages, world.sources))?.matches ?? []
    expect(seen?.reason).toBe(match?.reason)
  })

  test('names the step at which both stand', async () => {
    const step = await world.db.chainStep.findFirstOrThrow()
    const steps = { create: { stepId: step.id } }
    await world.addCapability('甲乙丙丁', { steps })
    const [match] = (await boardOf(await world.addNeed('戊己庚辛', { steps }))).matches
    expect(match?.reason).toContain(step.name)
    expect(match?.shared).toEqual([])
  })

  test('names what was asked for, and what of it the offer has', async () => {
    await world.addCapability('镍基喷管', { processes: ['镭射焊'] })
    const create = [requirement(0, { term: '焊接' })]
    const need = await world.addNeed('镍基喷管', { requirements: { create } })
    const [match] = (await boardOf(need)).matches
    expect(match?.reason).toContain('焊接')
    expect(match?.reason).toContain('供方：激光焊接')
    expect(match?.shared.join()).toContain('“镍基喷管”')
  })

  test('quotes nothing that its reader may not read, though the offer says the same', async () => {
    const secrets = ['栴檀熏炉', '云母屏风', '琉璃宝瓶', '玳瑁梳篦', '犀角杯盏'] as const
    const [summary, description, detail, lot, asked] = secrets
    await world.addCapability('鎏金錾刻', { summary: '', description: secrets.join('、') })
    const id = await world.addNeed('鎏金錾刻', {
      ...{ summary, summaryTier: 1, description, descriptionTier: 1, detail, detailTier: 2 },
      lots: { create: [{ key: 'a', position: 0, title: lot, tier: 1 }] },
      requirements: {
        create: [requirement(0, { kind: 'statement', term: null, text: asked, tier: 1 })],
      },
    })
    const saidTo = async (clearance: 0 | 1 | 2) => {
      const all = [
        await boardOf(id, clearance),
        await previewCapabilities(id, { ...world.sources, viewer: { clearance } }),
      ]
      return secrets.filter((secret) => JSON.stringify(all).includes(secret))
    }
    expect(await saidTo(0)).toEqual([])
    expect(await saidTo(1)).not.toContain(detail)
    expect((await saidTo(1)).length).toBeGreaterThan(0)
  })
})

describe('a board without matches', () => {
  test('shows what comes nearest, apart, and speaks of no musts where there are none', async () => {
    const others = Array.from({ length: 60 }, (_, at) => `${String.fromCodePoint(0x5b00 + at)}雕`)
    const description = `竹刻木雕牙雕玉雕石雕砖雕微雕核雕修复、${others.join('、')}`
    const offer = await world.addCapability('缂丝团扇', { summary: '', description })
    const need = await world.addNeed('竹刻留青笔筒', { summary: '' })
    const board = await boardOf(need)
    expect(board).toMatchObject({ total: 0, nearTotal: 0, hasFailing: false, leastPercent: 15 })
    expect(board.nearest.map(({ subject }) => subject.id)).toContain(offer)
    expect(board.isNearestFailing).toBe(false)
    const preview = await previewCapabilities(need, world.sources)
    expect(preview).toMatchObject({ total: 0, best: [], hasFailing: false })
    expect(preview?.nearest[0]?.href).toBe(`/capabilities/${offer}`)
  })

  test('shows who fails least where all fail too much, and says that they do', async () => {
    const title = '榫卯斗拱模型'
    const offer = await world.addCapability(title, { processes: ['戊法'] })
    const create = ['甲法', '乙法'].map((term, at) => requirement(at, { term }))
    const board = await boardOf(await world.addNeed(title, { requirements: { create } }))
    expect(board).toMatchObject({ total: 0, nearTotal: 0, hasFailing: true })
    expect(board.nearest.map(({ subject }) => subject.id)).toEqual([offer])
    expect(board.isNearestFailing).toBe(true)
  })
})
